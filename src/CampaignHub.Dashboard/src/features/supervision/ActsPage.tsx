import { Select } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { ActRow, ActState, StepForm } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import { ActTag } from "./ActTag";
import { actStates, forms } from "./kinds";
import { SupervisionTabs } from "./Tabs";
import { useWords } from "./words";

/** Every act of supervision: which step of the ladder was taken on which case, and where it stands. */
export function ActsPage() {
  const t = useWords();
  const can = useCan();
  const name = useName();
  const dates = useDates();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { caseId } = useParams();
  const { values, set, clear } = useUrlFilters(["state", "form", "unitId", "stepCode"]);
  const pages = usePages<ActRow>(["supervision", "acts"], "/api/supervision", values);
  const unit = useUnit(values.unitId);
  const due = (row: ActRow) => (row.dueAt ? dates.dateTime(row.dueAt) : "—");
  const chips = [
    values.state ? { key: "state", label: t(`act.${values.state as ActState}`), remove: () => set({ state: null }) } : null,
    values.form ? { key: "form", label: t(`form.${values.form as StepForm}`), remove: () => set({ form: null }) } : null,
    values.stepCode ? { key: "step", label: t("acts.step.chip", { code: values.stepCode }), remove: () => set({ stepCode: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  return (
    <>
      <SupervisionTabs />
      <ListPage<ActRow>
        title={t("acts.title")}
        filters={
          <>
            <Select
              allowClear
              aria-label={t("acts.state")}
              placeholder={t("acts.state")}
              style={{ width: 150 }}
              value={values.state}
              options={actStates.map((state) => ({ value: state, label: t(`act.${state}`) }))}
              onChange={(state) => set({ state: state ?? null })}
            />
            <Select
              allowClear
              aria-label={t("acts.form")}
              placeholder={t("acts.form")}
              style={{ width: 220 }}
              value={values.form}
              options={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
              onChange={(form) => set({ form: form ?? null })}
            />
            <UnitFilter label={t("acts.unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="actId"
        selectedKey={pages.rows.find((row) => row.caseId === caseId)?.actId}
        onOpen={(row) => navigate({ pathname: `/supervision/cases/${row.caseId}`, search })}
        minWidth={980}
        columns={[
          { key: "step", title: t("acts.step"), width: 170, render: (_, row) => name(row.stepNameZh, row.stepNameEn) },
          { key: "case", title: t("acts.case"), width: 90, render: (_, row) => <span className="tabular">{row.caseNumber}</span> },
          { key: "problem", title: t("acts.problem"), render: (_, row) => <span data-content="case">{name(row.description, row.descriptionEn)}</span> },
          { key: "unit", title: t("acts.unit"), width: 190, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "state", title: t("acts.state"), width: 130, render: (_, row) => <ActTag state={row.state} /> },
          { key: "due", title: t("acts.due"), width: 150, render: (_, row) => <span className="tabular">{due(row)}</span> },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.stepNameZh, row.stepNameEn)}</strong> <ActTag state={row.state} />
            <br />
            <span data-content="case">{name(row.description, row.descriptionEn)}</span>
            <br />
            <span className="soft">
              {name(row.unitNameZh, row.unitNameEn)}
              {row.dueAt ? (
                <>
                  {" · "}
                  <span className="tabular">{due(row)}</span>
                </>
              ) : null}
            </span>
          </>
        )}
        empty={{ title: t("acts.empty"), hint: t(can("supervision.answer") ? "acts.empty.unit.hint" : "acts.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
