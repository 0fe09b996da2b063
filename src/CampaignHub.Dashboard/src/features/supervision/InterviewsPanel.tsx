import { Button } from "antd";
import { useState } from "react";
import type { InterviewRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { MorePages } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import { InterviewForm } from "./InterviewForm";
import { useWords } from "./words";

/** Interviews that are proposed, and those that were held or dropped. */
export function InterviewsPanel() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const pages = usePages<InterviewRow>(["supervision", "interviews"], "/api/supervision/interviews", { limit: 10 });
  const [asked, setAsked] = useState<{ row: InterviewRow; drop: boolean } | null>(null);
  if (pages.rows.length === 0) return null;
  return (
    <>
      <h2>{t("interviews.title")}</h2>
      <ul className="paper-list">
        {pages.rows.map((row) => (
          <li key={row.interviewId}>
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong>{" "}
            <ToneTag tone={row.state === "proposed" ? "dueSoon" : row.state === "held" ? "onTime" : "plain"}>{t(`interview.${row.state}`)}</ToneTag>{" "}
            <span>{name(row.becauseZh, row.becauseEn)}</span>
            {row.heldOn ? (
              <p className="paper-text" data-content="interview">
                {dates.day(row.heldOn)} · {row.personName} · {row.heldBy} · {row.outcome}
              </p>
            ) : row.outcome ? (
              <p className="paper-text" data-content="interview">
                {row.outcome}
              </p>
            ) : null}
            {row.state === "proposed" && can("supervision.act") ? (
              <div className="verb-choices">
                <Button size="small" onClick={() => setAsked({ row, drop: false })}>
                  {t("interviews.record")}
                </Button>
                <Button size="small" onClick={() => setAsked({ row, drop: true })}>
                  {t("interviews.drop")}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
      {asked ? <InterviewForm key={asked.row.interviewId} {...asked} done={() => setAsked(null)} /> : null}
    </>
  );
}
