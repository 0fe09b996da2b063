import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import type { InspectionRow } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

/** Whether the inspected unit knows of the check: announced, unannounced, or unannounced and published. */
export function ModeTag({ row }: { row: Pick<InspectionRow, "mode" | "publishedAt"> }) {
  const t = useWords();
  if (row.mode === "announced") return <span>{t("mode.announced")}</span>;
  return row.publishedAt ? (
    <ToneTag tone="onTime" icon={<EyeOutlined />}>
      {t("mode.published")}
    </ToneTag>
  ) : (
    <ToneTag tone="dueSoon" icon={<EyeInvisibleOutlined />}>
      {t("mode.unannounced")}
    </ToneTag>
  );
}
