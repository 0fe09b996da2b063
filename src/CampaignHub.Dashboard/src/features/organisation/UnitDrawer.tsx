import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { UnitDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { score } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { AuditLink } from "@/ui/AuditLink";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useArea } from "./areas";
import "./organisation.css";
import "./bodies.css";
import { EditUnitDrawer } from "./EditUnitDrawer";
import { TermDrawer, type TermTask } from "./TermDrawer";
import { TermHistory } from "./TermHistory";
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
  const found = useQuery({ queryKey: ["units", "one", unitId], queryFn: ({ signal }) => api.get<UnitDetail>(`/api/units/${unitId}`, undefined, signal) });
  const groups = useRankingGroups();
  const dates = useDates();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const today = dates.businessDate(new Date().toISOString());
  const [task, setTask] = useState<TermTask | null>(null);
  const [editing, setEditing] = useState(false);
  const close = useMutation({
    mutationFn: () => api.post(`/api/units/${unitId}/close`, { lastDay: today }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["units"] }),
  });
  const data = found.data;
  const edit = can("organisation.edit") && !data?.closedOn;
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
            <dt>{data.period ? t("unit.rank", { period: data.period }) : t("unit.rank", { period: "" })}</dt>
            <dd>
              {data.period
                ? data.rank
                  ? t("unit.rank.value", { rank: data.rank, ranked: data.ranked ?? 0, score: score(data.score ?? 0) })
                  : t("unit.rank.listed")
                : t("unit.rank.none")}
            </dd>
          </dl>
          {data.closedOn ? <p className="late">{t("unit.closedOn", { date: dates.day(data.closedOn) })}</p> : null}
          <ProblemAlert error={close.error} />
          <h3>{t("unit.people")}</h3>
          <dl className="facts">
            {(["principalLeader", "leaderInCharge", "contactPerson"] as const).map((post) => (
              <div className="facts-row" key={post}>
                <dt>{t(`unit.${post}`)}</dt>
                <dd>
                  {person(data[post])}{" "}
                  {edit ? (
                    <Button
                      size="small"
                      type="link"
                      aria-label={`${t("term.succeed")}: ${t(`unit.${post}`)}`}
                      onClick={() =>
                        setTask({
                          verb: data[post] ? "succeed" : "appoint",
                          kind: "unit",
                          subjectId: unitId,
                          subjectName: name(data.nameZh, data.nameEn),
                          post,
                        })
                      }
                    >
                      {t(data[post] ? "term.succeed" : "term.appoint")}
                    </Button>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
          <h3>{t("unit.cases")}</h3>
          <p className="unit-cases">
            <ToneTag tone="info">{t("unit.cases.open", { count: data.openCases })}</ToneTag>
            <ToneTag tone={data.overdueCases > 0 ? "overdue" : "plain"}>{t("unit.cases.overdue", { count: data.overdueCases })}</ToneTag>
          </p>
          <p className="unit-links">
            {can("rectification.read") ? <Link to={`/ledger?unitId=${unitId}`}>{t("unit.cases.ledger")}</Link> : null}
            {can("assessment.read") ? <Link to={`/points?areaOwnerUnitId=${unitId}`}>{t("unit.points.area", { count: data.areaPoints })}</Link> : null}
            {can("assessment.read") ? <Link to={`/points?sectorOwnerUnitId=${unitId}`}>{t("unit.points.sector", { count: data.sectorPoints })}</Link> : null}
            <Link to={`/organisation/people?unitId=${unitId}`}>{t("unit.staff")}</Link>
            <AuditLink entityId={unitId} />
          </p>
          <h3>{t("unit.history")}</h3>
          <TermHistory query={{ subjectId: unitId }} show="holder" />
          {edit ? (
            <p className="chart-verbs">
              <Button onClick={() => setEditing(true)}>{t("unit.edit")}</Button>
              <Button
                danger
                loading={close.isPending}
                onClick={() =>
                  modal.confirm({
                    title: t("unit.close.title", { name: name(data.nameZh, data.nameEn) }),
                    content: t("unit.close.text"),
                    okText: t("unit.close"),
                    onOk: () => close.mutateAsync().catch(() => {}),
                  })
                }
              >
                {t("unit.close")}
              </Button>
            </p>
          ) : null}
          {task ? <TermDrawer task={task} today={today} close={() => setTask(null)} /> : null}
          {editing ? <EditUnitDrawer unit={data} close={() => setEditing(false)} /> : null}
        </>
      ) : null}
    </Drawer>
  );
}
