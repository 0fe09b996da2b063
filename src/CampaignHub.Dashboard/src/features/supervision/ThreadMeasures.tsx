import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { ActionRow, Page, ThreadDetail } from "@/api/types";
import { useWords as useAccountabilityWords } from "@/features/accountability/words";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useCan } from "@/lib/session";
import { useWords } from "./words";

/** Who was held to account over a case, and from a circular criticism the way to record it. */
export function ThreadMeasures({ thread }: { thread: ThreadDetail }) {
  const t = useWords();
  const kinds = useAccountabilityWords();
  const dates = useDates();
  const can = useCan();
  const allowed = can("accountability.read") && thread.acts.length > 0;
  const found = useQuery({
    queryKey: ["accountability-actions", "of", thread.caseId],
    queryFn: ({ signal }) => api.get<Page<ActionRow>>("/api/accountability-actions", { caseId: thread.caseId, limit: 20 }, signal),
    enabled: allowed,
  });
  const rows = found.data?.items ?? [];
  const criticism = thread.acts.findLast((act) => act.form === "criticism" && act.state !== "skipped");
  const mayRecord = criticism && can("accountability.record");
  if (!allowed || (rows.length === 0 && !mayRecord)) return null;
  return (
    <section className="thread-records" aria-label={t("measures.title")}>
      {rows.map((row) => (
        <div key={row.actionId} className={row.withdrawnAt ? "thread-record exposure-withdrawn" : "thread-record"}>
          <div>
            <span className="soft tabular">{dates.day(row.decidedOn)}</span> <strong>{kinds(`actions.kind.${row.kind}`)}</strong>
          </div>
          <div data-content="name">{[row.personName, row.jobTitle, row.decidedBy].filter(Boolean).join(" · ")}</div>
          <div className="clip-2 exposure-where" data-content="reason">
            {row.reason}
          </div>
          {row.withdrawnBecause ? (
            <div className="exposure-reason" data-content="reason">
              {t("exposures.withdrawn", { reason: row.withdrawnBecause })}
            </div>
          ) : null}
        </div>
      ))}
      {mayRecord ? (
        <Link to={`/accountability/measures/new?unitId=${criticism.unitId}&caseId=${thread.caseId}&actId=${criticism.actId}`}>{t("measures.record")}</Link>
      ) : null}
    </section>
  );
}
