import { useQuery } from "@tanstack/react-query";
import { Alert, Input } from "antd";
import { Link } from "react-router";
import type { ZeroOpenReport } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { useToday } from "@/lib/today";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import "./casework.css";
import { useWords } from "./words";

/** What would still be open on an inspection day: nothing, or the figures and the cases due first. */
export function ZeroOpenPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const today = useToday();
  const { values, set } = useUrlFilters(["day"]);
  const day = values.day ?? today;
  const found = useQuery({
    queryKey: ["cases", "zero-open", day],
    queryFn: ({ signal }) => api.get<ZeroOpenReport>("/api/cases/zero-open", { day }, signal),
    placeholderData: (before) => before,
  });
  const report = found.data;
  const figures = (["dueByThen", "dueLater", "paused", "withoutUnit"] as const).map((key) => [t(`zero.${key}`), report?.[key] ?? 0] as const);
  return (
    <section className="page">
      <PageHead
        title={t("zero.title")}
        verbs={
          <div className="zero-day">
            <label htmlFor="zero-day">{t("zero.day")}</label>
            <Input id="zero-day" type="date" value={day} onChange={(event) => set({ day: event.target.value || null })} style={{ width: 170 }} />
          </div>
        }
      />
      {found.isPending ? <LoadingState /> : null}
      {found.error && !report ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {report ? (
        <>
          <Alert
            showIcon
            type={report.isClear ? "success" : "warning"}
            title={report.isClear ? t("zero.clear") : t("zero.notClear", { count: report.open })}
            style={{ marginBottom: 16 }}
          />
          {report.isClear ? null : (
            <>
              <dl className="zero-figures">
                {figures.map(([label, count]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd className="tabular">{count}</dd>
                  </div>
                ))}
              </dl>
              {report.items.length < report.open ? <p className="soft">{t("zero.most", { count: report.items.length })}</p> : null}
              <ul className="zero-cases">
                {report.items.map((row) => (
                  <li key={row.caseId}>
                    <Link className="tabular" to={`/ledger/${row.caseId}`}>
                      {row.number}
                    </Link>
                    <span className="clip-2" data-content>
                      {name(row.description, row.descriptionEn)}
                    </span>
                    <span className="soft">{row.unitId ? name(row.unitNameZh, row.unitNameEn) : t("zero.withoutUnit")}</span>
                    <span className="zero-tags">
                      <StateTag state={row.state} />
                      <DeadlineTag deadline={row.deadline} />
                      {row.dueAt ? <span className="soft tabular nowrap">{dates.dateTime(row.dueAt)}</span> : null}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : null}
    </section>
  );
}
