import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { UnitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { AuditLink } from "@/ui/AuditLink";
import { ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useArea } from "./areas";
import "./organisation.css";
import { useRankingGroups } from "./UnitsPage";
import { useWords } from "./words";

export function UnitDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { unitId = "" } = useParams();
  const found = useQuery({ queryKey: ["units", "one", unitId], queryFn: ({ signal }) => api.get<UnitRow>(`/api/units/${unitId}`, undefined, signal) });
  const groups = useRankingGroups();
  const data = found.data;
  const area = useArea(data?.areaId).data;
  const group = groups.data?.find((row) => row.rankingGroupId === data?.rankingGroupId);
  const person = (value: string | null) => value ?? <span className="soft">{t("unit.none")}</span>;
  return (
    <Drawer
      open
      size={phone ? "100%" : 560}
      title={data ? name(data.nameZh, data.nameEn) : " "}
      onClose={() => navigate({ pathname: "/organisation/units", search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <dl className="facts" aria-label={t("unit.facts")}>
            <dt>{t("unit.code")}</dt>
            <dd className="tabular">{data.code}</dd>
            <dt>{t("units.column.category")}</dt>
            <dd>{t(`category.${data.category}`)}</dd>
            <dt>{t("units.column.group")}</dt>
            <dd>{group ? name(group.nameZh, group.nameEn) : t("units.group.none")}</dd>
            <dt>{t("unit.area")}</dt>
            <dd>{area ? <Link to={`/organisation?areaId=${area.areaId}`}>{name(area.nameZh, area.nameEn)}</Link> : "–"}</dd>
            <dt>{t("unit.principalLeader")}</dt>
            <dd>{person(data.principalLeader)}</dd>
            <dt>{t("unit.leaderInCharge")}</dt>
            <dd>{person(data.leaderInCharge)}</dd>
            <dt>{t("unit.contactPerson")}</dt>
            <dd>{person(data.contactPerson)}</dd>
          </dl>
          <h3>{t("unit.cases")}</h3>
          <p className="unit-cases">
            <ToneTag tone="info">{t("unit.cases.open", { count: data.openCases })}</ToneTag>
            <ToneTag tone={data.overdueCases > 0 ? "overdue" : "plain"}>{t("unit.cases.overdue", { count: data.overdueCases })}</ToneTag>
          </p>
          <p className="unit-links">
            {can("rectification.read") ? <Link to={`/ledger?unitId=${unitId}`}>{t("unit.cases.ledger")}</Link> : null}
            {can("assessment.read") ? <Link to={`/points?ownerUnitId=${unitId}`}>{t("unit.points")}</Link> : null}
            <AuditLink entityId={unitId} />
          </p>
        </>
      ) : null}
    </Drawer>
  );
}
