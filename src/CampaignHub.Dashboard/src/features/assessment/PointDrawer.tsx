import { CameraOutlined, CarryOutOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { CaseRow, InspectionRow, Page, PointDetail } from "@/api/types";
import { openStates } from "@/features/rectification/states";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { percent } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import "./assessment.css";
import { ChangeOwner } from "./ChangeOwner";
import { SheetItems } from "./SheetItems";
import { useWords } from "./words";

function OpenCases({ pointId }: { pointId: string }) {
  const t = useWords();
  const name = useName();
  const found = useQuery({
    queryKey: ["cases", "point", pointId],
    queryFn: ({ signal }) => api.get<Page<CaseRow>>("/api/cases", { pointId, state: openStates, limit: 5 }, signal),
  });
  return (
    <section className="point-section">
      <h3>{t("detail.open")}</h3>
      {found.isPending ? <LoadingState rows={2} /> : null}
      {found.error ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? <p className="soft">{t("detail.open.none")}</p> : null}
      <ul className="point-rows">
        {found.data?.items.map((row) => (
          <li key={row.caseId}>
            <Link to={`/ledger/${row.caseId}`} className="clip-2">
              {name(row.description, row.descriptionEn)}
            </Link>
            <span className="point-tags">
              <StateTag state={row.state} />
              <DeadlineTag deadline={row.deadline} />
            </span>
          </li>
        ))}
      </ul>
      {found.data?.next ? <Link to={`/ledger?pointId=${pointId}`}>{t("detail.open.all")}</Link> : null}
    </section>
  );
}

function Inspections({ pointId }: { pointId: string }) {
  const t = useWords();
  const dates = useDates();
  const found = useQuery({
    queryKey: ["inspections", "point", pointId],
    queryFn: ({ signal }) => api.get<Page<InspectionRow>>("/api/inspections", { pointId, limit: 5 }, signal),
  });
  return (
    <section className="point-section">
      <h3>{t("detail.inspections")}</h3>
      {found.isPending ? <LoadingState rows={2} /> : null}
      {found.error ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? <p className="soft">{t("detail.inspections.none")}</p> : null}
      <ul className="point-rows">
        {found.data?.items.map((row) => (
          <li key={row.inspectionId}>
            <Link to={`/inspections/${row.inspectionId}`} className="tabular">
              {dates.dateTime(row.submittedAt)} · {row.inspectorName}
            </Link>
            <span className="tabular">{t("detail.inspection", { conform: row.conform, notConform: row.notConform, rate: percent(row.scoreRate) })}</span>
          </li>
        ))}
      </ul>
      {found.data?.next ? <Link to={`/inspections?pointId=${pointId}`}>{t("detail.inspections.all")}</Link> : null}
    </section>
  );
}

/** One point: whose it is, what is open there, how it did, and what is checked. */
export function PointDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { pointId = "" } = useParams();
  const found = useQuery({
    queryKey: ["points", "one", pointId],
    queryFn: ({ signal }) => api.get<PointDetail>(`/api/points/${pointId}`, undefined, signal),
  });
  const data = found.data;
  return (
    <Drawer open size={phone ? "100%" : 640} title={data ? name(data.nameZh, data.nameEn) : " "} onClose={() => navigate({ pathname: "/points", search })}>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <dl className="facts" aria-label={t("detail.facts")}>
            <dt>{t("detail.code")}</dt>
            <dd className="tabular">{data.code}</dd>
            <dt>{t("detail.type")}</dt>
            <dd>
              <Link to={`/points/types/${data.pointTypeCode}`}>{name(data.pointTypeNameZh, data.pointTypeNameEn)}</Link>
            </dd>
            <dt>{t("detail.area")}</dt>
            <dd>{name(data.areaNameZh, data.areaNameEn)}</dd>
            <dt>{t("detail.owner")}</dt>
            <dd>
              {name(data.ownerUnitNameZh, data.ownerUnitNameEn)}{" "}
              {can("assessment.edit") ? <ChangeOwner key={data.ownerUnitId} point={data} axis="areaOwner" /> : null}
            </dd>
            <dt>{t("detail.sectorOwner")}</dt>
            <dd>
              {name(data.sectorOwnerNameZh, data.sectorOwnerNameEn) || <span className="soft">{t("detail.sectorOwner.none")}</span>}{" "}
              {can("assessment.edit") ? <ChangeOwner key={data.sectorOwnerUnitId} point={data} axis="sectorOwner" /> : null}
            </dd>
            <dt>{t("detail.position")}</dt>
            <dd className="tabular">
              {data.longitude.toFixed(5)}, {data.latitude.toFixed(5)}
            </dd>
          </dl>
          <div className="point-verbs">
            {can("inspections.submit") ? (
              <Button type="primary" size="large" icon={<CarryOutOutlined />} onClick={() => navigate(`/inspect/${pointId}`)}>
                {t("detail.inspect")}
              </Button>
            ) : null}
            {can("rectification.log") ? (
              <Button size="large" icon={<CameraOutlined />} onClick={() => navigate(`/log?pointId=${pointId}`)}>
                {t("detail.log")}
              </Button>
            ) : null}
          </div>
          {can("rectification.read") ? <OpenCases pointId={pointId} /> : null}
          {can("inspections.read") ? <Inspections pointId={pointId} /> : null}
          <section className="point-section">
            <h3>
              {t("sheet.title")} <span className="soft">{t("sheet.count", { count: data.items.length })}</span>
            </h3>
            <SheetItems items={data.items} />
          </section>
        </>
      ) : null}
    </Drawer>
  );
}
