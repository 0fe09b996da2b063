import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

type Props = { leaders: number; people: number };

/** What a day lacks, each with its word and icon; or that it is filled. */
export function Gap({ leaders, people }: Props) {
  const t = useWords();
  if (leaders === 0 && people === 0)
    return (
      <ToneTag tone="onTime" icon={<CheckCircleFilled />}>
        {t("day.full")}
      </ToneTag>
    );
  return (
    <span className="duty-gap">
      {leaders > 0 ? (
        <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
          {t("day.lackLeader")}
        </ToneTag>
      ) : null}
      {people > 0 ? (
        <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
          {t("day.lack", { count: people })}
        </ToneTag>
      ) : null}
    </span>
  );
}
