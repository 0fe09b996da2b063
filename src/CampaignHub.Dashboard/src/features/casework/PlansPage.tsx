import { Segmented } from "antd";
import { Link, useNavigate } from "react-router";
import type { CasePlanRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { StateTag, ToneTag } from "@/ui/Tags";
import { useYuan } from "./CasePlan";
import "./casework.css";
import { useWords } from "./words";

/** The plans of open cases by the day they end, and how far they have come. */
export function PlansPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const yuan = useYuan();
  const navigate = useNavigate();
  const { values, set } = useUrlFilters(["late"]);
  const late = values.late === "true";
  const pages = usePages<CasePlanRow>(["case-plans", late], "/api/case-plans", late ? { late } : {});
  const progress = (row: CasePlanRow) => (
    <>
      <span className="block">{t("plan.steps", { reached: row.reached, count: row.milestones })}</span>
      {row.nextTitle ? (
        <span className="soft small block">
          {t("plan.next")} <span data-content>{row.nextTitle}</span> · {dates.day(row.nextDueOn!)}
        </span>
      ) : null}
    </>
  );
  const due = (row: CasePlanRow) => (
    <>
      <span className="tabular nowrap block">{dates.day(row.dueOn)}</span>
      {row.late ? <ToneTag tone="overdue">{t("plan.late")}</ToneTag> : null}
    </>
  );
  return (
    <ListPage<CasePlanRow>
      title={t("plan.title")}
      filters={
        <Segmented
          aria-label={t("plan.which")}
          value={late ? "late" : "all"}
          onChange={(which) => set({ late: which === "late" ? "true" : null })}
          options={[
            { value: "all", label: t("plan.all") },
            { value: "late", label: t("plan.lateOnly") },
          ]}
        />
      }
      pages={pages}
      rowKey="caseId"
      minWidth={1000}
      columns={[
        {
          key: "number",
          title: t("number"),
          width: 110,
          render: (_, row) => (
            <Link className="tabular" to={`/ledger/${row.caseId}`}>
              {row.number}
            </Link>
          ),
        },
        {
          key: "description",
          title: t("description"),
          render: (_, row) => (
            <>
              <span className="clip-2">{name(row.description, row.descriptionEn)}</span>
              <StateTag state={row.state} />
            </>
          ),
        },
        { key: "unit", title: t("unit"), width: 160, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
        {
          key: "measure",
          title: t("plan.column.measure"),
          width: 240,
          render: (_, row) => (
            <>
              <span className="clip-2" data-content>
                {row.measure}
              </span>
              <span className="soft small clip-2" data-content>
                {row.responsibleName}
              </span>
            </>
          ),
        },
        { key: "progress", title: t("plan.milestones"), width: 210, render: (_, row) => progress(row) },
        {
          key: "cost",
          title: t("plan.estimated"),
          width: 140,
          align: "right",
          render: (_, row) => (row.estimatedCost === null ? "" : yuan(row.estimatedCost)),
        },
        { key: "due", title: t("plan.due"), width: 130, render: (_, row) => due(row) },
      ]}
      card={(row) => (
        <>
          <span className="clip-2 case-card-text" data-content>
            {name(row.description, row.descriptionEn)}
          </span>
          <span className="soft small case-card-foot">
            <span className="tabular">{row.number}</span>
            <span>{name(row.unitNameZh, row.unitNameEn)}</span>
            <span className="tabular">{dates.day(row.dueOn)}</span>
          </span>
          <span className="small block">{progress(row)}</span>
          {row.late ? <ToneTag tone="overdue">{t("plan.late")}</ToneTag> : null}
        </>
      )}
      onOpen={(row) => navigate(`/ledger/${row.caseId}`)}
      empty={{ title: t("plan.empty"), hint: t("plan.empty.hint") }}
    />
  );
}
