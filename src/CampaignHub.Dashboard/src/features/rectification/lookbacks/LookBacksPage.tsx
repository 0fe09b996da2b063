import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { LookBackRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import "../ledger.css";
import { useWords } from "../words";
import { ReportDrawer } from "./ReportDrawer";

/** Closed cases that were drawn to be looked at again, and what was found. */
export function LookBacksPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const { values, set } = useUrlFilters(["done"]);
  const [chosen, setChosen] = useState<LookBackRow | null>(null);
  const done = values.done === "true";
  const pages = usePages<LookBackRow>(["look-backs", done], "/api/look-backs", { done });
  const drawn = (row: LookBackRow) => t("lookBack.drawn", { number: row.drawNumber, percent: row.percent, seed: row.seed });
  const outcome = (row: LookBackRow) => (
    <>
      <ToneTag tone={row.state === "rebounded" ? "overdue" : "onTime"}>{t(`lookBack.state.${row.state}`)}</ToneTag>
      <span className="soft small block">{row.doneByName}</span>
    </>
  );
  return (
    <>
      <ListPage<LookBackRow>
        title={t("lookBack.title")}
        verbs={can("rectification.verify") ? <Link to="/case-draws">{t("draws.open")}</Link> : null}
        filters={
          <Segmented
            aria-label={t("lookBack.which")}
            value={done ? "done" : "toDo"}
            onChange={(which) => set({ done: which === "done" ? "true" : null })}
            options={[
              { value: "toDo", label: t("lookBack.toDo") },
              { value: "done", label: t("lookBack.done") },
            ]}
          />
        }
        pages={pages}
        rowKey="lookBackId"
        minWidth={900}
        columns={[
          {
            key: "number",
            title: t("exception.column.number"),
            width: 110,
            render: (_, row) => (
              <Link className="tabular" to={`/ledger/${row.caseId}`}>
                {row.number}
              </Link>
            ),
          },
          {
            key: "description",
            title: t("column.description"),
            render: (_, row) => (
              <>
                <span className="clip-2">{name(row.description, row.descriptionEn)}</span>
                {row.address ? (
                  <span className="soft small" data-content>
                    {row.address}
                  </span>
                ) : null}
              </>
            ),
          },
          { key: "unit", title: t("column.unit"), width: 170, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          {
            key: "closedAt",
            title: t("lookBack.column.closed"),
            width: 170,
            render: (_, row) => (
              <span className="tabular nowrap" title={drawn(row)}>
                {dates.dateTime(row.closedAt)}
              </span>
            ),
          },
          done
            ? { key: "outcome", title: t("arbitration.column.outcome"), width: 180, render: (_, row) => outcome(row) }
            : {
                key: "verb",
                title: t("arbitration.column.verb"),
                width: 130,
                render: (_, row) => (
                  <Button size="small" type="primary" onClick={() => setChosen(row)}>
                    {t("lookBack.report")}
                  </Button>
                ),
              },
        ]}
        card={(row) => (
          <>
            <span className="clip-2 case-card-text" data-content>
              {name(row.description, row.descriptionEn)}
            </span>
            <span className="soft small case-card-foot">
              <span className="tabular">{row.number}</span>
              <span>{name(row.unitNameZh, row.unitNameEn)}</span>
            </span>
            {done ? <span className="small">{outcome(row)}</span> : null}
          </>
        )}
        onOpen={done ? undefined : (row) => setChosen(row)}
        empty={{ title: t("lookBack.empty"), hint: t("lookBack.empty.hint") }}
      />
      {chosen ? <ReportDrawer key={chosen.lookBackId} row={chosen} drawn={drawn(chosen)} onClose={() => setChosen(null)} /> : null}
    </>
  );
}
