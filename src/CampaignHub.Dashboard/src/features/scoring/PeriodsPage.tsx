import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { PeriodRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ListPage } from "@/ui/ListPage";
import { ClosePeriod } from "./ClosePeriod";
import { DraftCircular } from "./DraftCircular";
import { type PeriodKind, periodKinds } from "./periods";
import { useWords } from "./words";

/** Closed periods, newest first; each leads to its frozen ranking. */
export function PeriodsPage() {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { values, set } = useUrlFilters(["kind"]);
  const kind = periodKinds.find((one) => one === values.kind) ?? "month";
  const [closing, setClosing] = useState(false);
  const pages = usePages<PeriodRow>(["periods", "list"], "/api/periods", { kind });
  const range = (row: PeriodRow) => t("range", { from: dates.day(row.from), to: dates.day(row.to) });
  return (
    <>
      <ListPage<PeriodRow>
        title={t("title")}
        verbs={
          <>
            <Button onClick={() => navigate("/scoring/scheme")}>{t("scheme.title")}</Button>
            {can("scoring.close") ? (
              <Button type="primary" onClick={() => setClosing(true)}>
                {t("close.verb")}
              </Button>
            ) : null}
          </>
        }
        filters={
          <Segmented<PeriodKind>
            aria-label={t("kind.label")}
            value={kind}
            options={periodKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            onChange={(next) => set({ kind: next === "month" ? null : next })}
          />
        }
        pages={pages}
        rowKey="period"
        minWidth={820}
        onOpen={phone ? (row) => navigate(`/scoring/${row.period}`) : undefined}
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
        card={(row) => (
          <>
            <strong className="tabular">{row.period}</strong>
            <div className="soft">{range(row)}</div>
          </>
        )}
        empty={{ title: t("list.empty"), hint: t("list.empty.hint") }}
      />
      {closing ? <ClosePeriod kind={kind} onDone={() => setClosing(false)} /> : null}
    </>
  );
}
