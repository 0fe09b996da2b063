import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { ExposureRow, Page, ThreadDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useCan } from "@/lib/session";
import { ExposureWhere } from "./ExposureWhere";
import { useWords } from "./words";

/** Where a case was exposed, and the way to record it. */
export function ThreadExposures({ thread }: { thread: ThreadDetail }) {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const found = useQuery({
    queryKey: ["supervision", "exposures", "of", thread.caseId],
    queryFn: ({ signal }) => api.get<Page<ExposureRow>>("/api/supervision/exposures", { caseId: thread.caseId, limit: 20 }, signal),
  });
  const rows = found.data?.items ?? [];
  const asked = !thread.stopped && thread.acts.some((act) => act.form === "exposure" && act.state === "proposed");
  if (rows.length === 0 && !can("supervision.act")) return null;
  return (
    <section className="thread-records" aria-label={t("exposures.title")}>
      {asked ? <p className="soft">{t("exposures.thread.hint")}</p> : null}
      {rows.map((row) => (
        <div key={row.exposureId} className="thread-record">
          <span className="soft tabular">{dates.day(row.airedOn)}</span>
          <ExposureWhere row={row} />
        </div>
      ))}
      {can("supervision.act") ? <Link to={`/supervision/exposures/new?caseId=${thread.caseId}`}>{t("exposures.new")}</Link> : null}
    </section>
  );
}
