import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import type { ExposureMedium, ExposureOrigin, ExposureOutcome, ExposureRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ChoiceFilter, UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { StateTag, ToneTag } from "@/ui/Tags";
import { useUnit } from "@/ui/UnitSelect";
import { WithdrawModal } from "@/ui/WithdrawModal";
import { ExposureCountsTable } from "./ExposureCountsTable";
import { ExposureWhere } from "./ExposureWhere";
import { media, origins, outcomes } from "./kinds";
import { SupervisionTabs } from "./Tabs";
import "./supervision.css";
import { useWords } from "./words";

function ExposedCases({ row }: { row: ExposureRow }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  return (
    <ul className="exposed">
      {row.cases.map((one) => (
        <li key={one.caseId}>
          {can("rectification.read") ? <Link to={`/ledger/${one.caseId}`}>{one.caseNumber}</Link> : <span className="tabular">{one.caseNumber}</span>}{" "}
          <StateTag state={one.state} />
          <div className="clip-2" data-content="case">
            {name(one.description, one.descriptionEn)}
          </div>
          <span className="soft">{one.unitNameZh ? name(one.unitNameZh, one.unitNameEn) : t("exposures.unassigned")}</span>
        </li>
      ))}
    </ul>
  );
}

/** The register of exposures: where and when problems were shown, and what has become of them. */
export function ExposuresPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["unitId", "origin", "medium", "outcome"]);
  const pages = usePages<ExposureRow>(["supervision", "exposures"], "/api/supervision/exposures", values);
  const unit = useUnit(values.unitId);
  const [withdrawing, setWithdrawing] = useState<ExposureRow | null>(null);
  const chips = [
    values.origin ? { key: "origin", label: t(`exposure.${values.origin as ExposureOrigin}`), remove: () => set({ origin: null }) } : null,
    values.medium ? { key: "medium", label: t(`medium.${values.medium as ExposureMedium}`), remove: () => set({ medium: null }) } : null,
    values.outcome ? { key: "outcome", label: t(`exposure.${values.outcome as ExposureOutcome}`), remove: () => set({ outcome: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const outcome = (row: ExposureRow) =>
    row.withdrawnAt || !row.outcome ? null : <ToneTag tone={row.outcome === "solved" ? "onTime" : "overdue"}>{t(`exposure.${row.outcome}`)}</ToneTag>;
  const verb = (row: ExposureRow) =>
    can("supervision.act") && !row.withdrawnAt ? (
      <Button size="small" onClick={() => setWithdrawing(row)}>
        {t("exposures.withdraw")}
      </Button>
    ) : null;
  return (
    <>
      <SupervisionTabs />
      <ListPage<ExposureRow>
        title={t("exposures.title")}
        verbs={
          can("supervision.act") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/supervision/exposures/new", search })}>
              {t("exposures.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <ChoiceFilter
              label={t("exposures.outcome")}
              width={160}
              value={values.outcome}
              all={outcomes}
              words={(one) => t(`exposure.${one}`)}
              onChange={(outcome) => set({ outcome })}
            />
            <ChoiceFilter
              label={t("exposures.origin")}
              width={150}
              value={values.origin}
              all={origins}
              words={(one) => t(`exposure.${one}`)}
              onChange={(origin) => set({ origin })}
            />
            <ChoiceFilter
              label={t("exposures.medium")}
              width={150}
              value={values.medium}
              all={media}
              words={(one) => t(`medium.${one}`)}
              onChange={(medium) => set({ medium })}
            />
            <UnitFilter label={t("acts.unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="exposureId"
        minWidth={1000}
        columns={[
          { key: "on", title: t("exposures.on"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.airedOn)}</span> },
          { key: "where", title: t("exposures.where"), render: (_, row) => <ExposureWhere row={row} /> },
          { key: "cases", title: t("exposures.cases"), width: 400, render: (_, row) => <ExposedCases row={row} /> },
          { key: "outcome", title: t("exposures.outcome"), width: 150, render: (_, row) => outcome(row) },
          { key: "verb", title: "", width: 180, align: "right", render: (_, row) => verb(row) },
        ]}
        card={(row) => (
          <>
            <span className="soft tabular">{dates.day(row.airedOn)}</span> {outcome(row)}
            <ExposureWhere row={row} />
            <ExposedCases row={row} />
          </>
        )}
        cardVerbs={verb}
        empty={{ title: t("exposures.empty"), hint: t("exposures.empty.hint") }}
      />
      <ExposureCountsTable onUnit={(unitId) => set({ unitId })} />
      {withdrawing ? (
        <WithdrawModal
          path={`/api/supervision/exposures/${withdrawing.exposureId}/withdraw`}
          words={{
            title: t("exposures.withdraw"),
            reason: t("note.reason"),
            required: t("required", { field: t("note.reason") }),
            hint: t("exposures.withdraw.hint"),
            done: t("exposures.withdraw.done"),
          }}
          stale={["supervision"]}
          close={() => setWithdrawing(null)}
        />
      ) : null}
      <Outlet />
    </>
  );
}
