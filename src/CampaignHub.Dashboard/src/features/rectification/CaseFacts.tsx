import type { ReactNode } from "react";
import { Link } from "react-router";
import type { CaseDetail } from "@/api/types";
import { useCategoryName } from "@/features/categories/tree";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { pausedStates } from "./states";
import { useWords } from "./words";

export function CaseFacts({ data }: { data: CaseDetail }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const category = useCategoryName();
  const can = useCan();
  const now = new Date().toISOString();
  const facts: [string, ReactNode][] = [[t("case.unit"), data.unitId ? name(data.unitNameZh, data.unitNameEn) : t("unit.none")]];
  if (data.mergedInto)
    facts.push([
      t("case.mergedInto"),
      <Link key="merged" className="tabular" to={`/ledger/${data.mergedInto.caseId}`}>
        {data.mergedInto.number}
      </Link>,
    ]);
  if (data.assigneeName) facts.push([t("case.assignee"), data.assigneeName]);
  if (data.dueAt)
    facts.push([
      t("case.dueAt"),
      <span key="due" className="tabular">
        {dates.dateTime(data.dueAt)}
        {data.closedAt || pausedStates.includes(data.state) ? null : <span className="soft"> · {dates.relative(data.dueAt, now)}</span>}
      </span>,
    ]);
  if (data.scoreDueAt && data.scoreDueAt !== data.dueAt) facts.push([t("case.scoreDueAt"), <span key="scoreDue">{dates.dateTime(data.scoreDueAt)}</span>]);
  if (data.pausedUntil) facts.push([t("case.pausedUntil"), <span key="until">{dates.dateTime(data.pausedUntil)}</span>]);
  if (data.closedAt) facts.push([t("case.closedAt"), <span key="closed">{dates.dateTime(data.closedAt)}</span>]);
  if (data.pointId)
    facts.push([
      t("case.point"),
      can("assessment.read") ? (
        <Link key="point" to={`/points/${data.pointId}`}>
          {name(data.pointNameZh, data.pointNameEn)}
        </Link>
      ) : (
        name(data.pointNameZh, data.pointNameEn)
      ),
    ]);
  if (data.areaNameZh) facts.push([t("case.area"), name(data.areaNameZh, data.areaNameEn)]);
  if (data.address && data.address !== data.pointNameZh) facts.push([t("case.address"), data.address]);
  if (data.longitude !== null && data.latitude !== null)
    facts.push([
      t("case.position"),
      <span key="position" className="tabular">
        {data.longitude.toFixed(5)}, {data.latitude.toFixed(5)}
      </span>,
    ]);
  if (data.category) facts.push([t("case.category"), category(data.category)]);
  facts.push([t("case.source"), t(`source.${data.source}`) + (data.sourceSystem ? ` · ${data.sourceSystem}` : "")]);
  if (data.sourceKey) facts.push([t("case.sourceKey"), <span key="key">{data.sourceKey}</span>]);
  if (data.inspectionId && can("inspections.read"))
    facts.push([
      t("case.inspection"),
      <Link key="inspection" to={`/inspections/${data.inspectionId}`}>
        {t("case.inspection.open")}
      </Link>,
    ]);
  facts.push([t("case.loggedBy"), t("case.loggedBy.value", { name: data.loggedByName, at: dates.dateTime(data.loggedAt) })]);
  return (
    <section className="case-section" aria-label={t("case.facts")}>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
