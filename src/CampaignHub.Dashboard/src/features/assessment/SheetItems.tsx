import { Button } from "antd";
import { useState } from "react";
import type { AppointmentRow, CheckItem } from "@/api/types";
import "@/features/organisation/bodies.css";
import { PostList } from "@/features/organisation/PostList";
import { usePostNames } from "@/features/organisation/posts";
import { TermDrawer, type TermTask } from "@/features/organisation/TermDrawer";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { ToneTag } from "@/ui/Tags";
import "./assessment.css";
import { ItemCategory } from "./ItemCategory";
import { useRuleText } from "./types";
import { useWords } from "./words";

/** The items of a check sheet, with their count rules in words; where duties are given, who leads, answers for and helps with each. */
export function SheetItems({ items, duties, typeCode }: { items: CheckItem[]; duties?: AppointmentRow[]; typeCode?: string }) {
  const t = useWords();
  const name = useName();
  const rule = useRuleText();
  const can = useCan();
  const today = useToday();
  const post = usePostNames();
  const [task, setTask] = useState<TermTask | null>(null);
  const [changing, setChanging] = useState<string | null>(null);
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
              {typeCode ? <ItemCategory typeCode={typeCode} item={item} edit={can("assessment.edit")} /> : null}
              {duties ? (
                <div className="sheet-duties">
                  {changing === item.itemId ? (
                    <>
                      <PostList
                        posts={held}
                        onSucceed={(term) => setTask({ verb: "succeed", ...about, term })}
                        onEnd={(term) => setTask({ verb: "end", ...about, term })}
                      />
                      <Button size="small" onClick={() => setTask({ verb: "appoint", ...about })}>
                        {t("sheet.duty.add")}
                      </Button>
                    </>
                  ) : (
                    <>
                      {held.length === 0 ? <span className="soft">{t("sheet.duty.none")}</span> : null}
                      {held.map((duty) => (
                        <span key={duty.appointmentId}>
                          <span className="soft">{post(duty.postType)}</span> {name(duty.unitNameZh, duty.unitNameEn)}
                        </span>
                      ))}
                      {edit ? (
                        <Button
                          size="small"
                          type="link"
                          aria-label={`${t("sheet.duty.change")}: ${about.subjectName}`}
                          onClick={() => setChanging(item.itemId)}
                        >
                          {t("sheet.duty.change")}
                        </Button>
                      ) : null}
                    </>
                  )}
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
