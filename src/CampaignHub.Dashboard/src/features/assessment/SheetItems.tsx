import type { CheckItem } from "@/api/types";
import { useName } from "@/lib/i18n";
import { ToneTag } from "@/ui/Tags";
import "./assessment.css";
import { useRuleText } from "./types";
import { useWords } from "./words";

/** The items of a check sheet, with their count rules in words. */
export function SheetItems({ items }: { items: CheckItem[] }) {
  const t = useWords();
  const name = useName();
  const rule = useRuleText();
  if (items.length === 0) return <p className="soft">{t("sheet.empty")}</p>;
  return (
    <ol className="sheet-items">
      {items.map((item) => (
        <li key={item.itemId}>
          <span>{name(item.textZh, item.textEn)}</span> {item.countRule ? <ToneTag tone="info">{rule(item.countRule)}</ToneTag> : null}
        </li>
      ))}
    </ol>
  );
}
