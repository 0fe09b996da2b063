import { Button } from "antd";
import { useState } from "react";
import type { AppointmentRow, CheckItem } from "@/api/types";
import { PostList } from "@/features/organisation/PostList";
import { TermDrawer, type TermTask } from "@/features/organisation/TermDrawer";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { ToneTag } from "@/ui/Tags";
import "./assessment.css";
import { useRuleText } from "./types";
import { useWords } from "./words";

/** The items of a check sheet, with their count rules in words; where duties are given, who leads, answers for and helps with each. */
export function SheetItems({ items, duties }: { items: CheckItem[]; duties?: AppointmentRow[] }) {
  const t = useWords();
  const name = useName();
  const rule = useRuleText();
  const can = useCan();
  const today = useToday();
  const [task, setTask] = useState<TermTask | null>(null);
  if (items.length === 0) return <p className="soft">{t("sheet.empty")}</p>;
  const edit = can("organisation.edit");
  return (
    <>
      <ol className="sheet-items">
        {items.map((item) => {
          const about = { kind: "item" as const, subjectId: item.itemId, subjectName: name(item.textZh, item.textEn) };
          const held = duties?.filter((duty) => duty.subjectId === item.itemId) ?? [];
          return (
            <li key={item.itemId}>
              <span>{about.subjectName}</span> {item.countRule ? <ToneTag tone="info">{rule(item.countRule)}</ToneTag> : null}
              {duties ? (
                <div className="sheet-duties">
                  {held.length === 0 ? <span className="soft">{t("sheet.duty.none")}</span> : null}
                  <PostList
                    posts={held}
                    onSucceed={edit ? (term) => setTask({ verb: "succeed", ...about, term }) : undefined}
                    onEnd={edit ? (term) => setTask({ verb: "end", ...about, term }) : undefined}
                  />
                  {edit ? (
                    <Button size="small" aria-label={`${t("sheet.duty.add")}: ${about.subjectName}`} onClick={() => setTask({ verb: "appoint", ...about })}>
                      {t("sheet.duty.add")}
                    </Button>
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
      {task ? <TermDrawer task={task} today={today} close={() => setTask(null)} /> : null}
    </>
  );
}
