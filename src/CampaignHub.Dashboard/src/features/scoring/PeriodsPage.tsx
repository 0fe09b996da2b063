import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Table } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { PeriodRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { ClosePeriod } from "./ClosePeriod";
import { DraftCircular } from "./DraftCircular";
import { type PeriodKind, periodKinds } from "./periods";
import { useWords } from "./words";

/** Closed periods, newest first; each leads to its frozen ranking. */
export function PeriodsPage() {
  const t = useWords();
  const ui = useUiWords();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { values, set } = useUrlFilters(["kind"]);
  const kind = periodKinds.find((one) => one === values.kind) ?? "month";
  const [closing, setClosing] = useState(false);
  const periods = useQuery({ queryKey: ["periods", kind], queryFn: ({ signal }) => api.get<PeriodRow[]>("/api/periods", { kind }, signal) });
  const range = (row: PeriodRow) => t("range", { from: dates.day(row.from), to: dates.day(row.to) });
  return (
    <section className="page">
      <PageHead
        title={t("title")}
        count={periods.data ? ui("list.count", { count: periods.data.length }) : undefined}
        verbs={
          can("scoring.close") ? (
            <Button type="primary" onClick={() => setClosing(true)}>
              {t("close.verb")}
            </Button>
          ) : null
        }
      />
      <div className="filter-bar">
        <Segmented<PeriodKind>
          aria-label={t("kind.label")}
          value={kind}
          options={periodKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={(next) => set({ kind: next === "month" ? null : next })}
        />
      </div>
      {periods.isPending ? (
        <LoadingState />
      ) : periods.error ? (
        <ErrorState error={periods.error} retry={() => void periods.refetch()} />
      ) : periods.data.length === 0 ? (
        <EmptyState title={t("list.empty")} hint={t("list.empty.hint")} />
      ) : phone ? (
        <div className="card-list">
          {periods.data.map((row) => (
            <button type="button" key={row.period} className="card-row" onClick={() => navigate(`/scoring/${row.period}`)}>
              <strong className="tabular">{row.period}</strong>
              <div className="soft">{range(row)}</div>
            </button>
          ))}
        </div>
      ) : (
        <Table<PeriodRow>
          rowKey="period"
          size="middle"
          pagination={false}
          dataSource={periods.data}
          scroll={{ x: 820 }}
          columns={[
            {
              title: t("column.period"),
              render: (_, row) => (
                <Link to={`/scoring/${row.period}`} className="tabular">
                  {row.period}
                </Link>
              ),
            },
            { title: t("column.range"), render: (_, row) => <span className="tabular">{range(row)}</span> },
            { title: t("column.closedAt"), render: (_, row) => <span className="tabular">{dates.dateTime(row.closedAt)}</span> },
            { title: t("column.closedBy"), dataIndex: "byName" },
            { title: t("column.scheme"), align: "right", className: "numeric", dataIndex: "schemeVersion", width: 110 },
            {
              title: t("column.circular"),
              render: (_, row) =>
                row.circularId ? (
                  can("circulars.read") ? (
                    <Link to={`/circulars/${row.circularId}`}>{t("circular.open")}</Link>
                  ) : (
                    "–"
                  )
                ) : row.kind === "month" && can("circulars.edit") ? (
                  <DraftCircular period={row.period} />
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      {closing ? <ClosePeriod kind={kind} onDone={() => setClosing(false)} /> : null}
    </section>
  );
}
