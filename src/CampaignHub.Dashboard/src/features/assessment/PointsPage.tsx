import { EnvironmentOutlined, PlusOutlined, ProfileOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import { lazy, Suspense } from "react";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { AreaDetail, PointRow } from "@/api/types";
import { usePointPins } from "@/features/field/PointPick";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ExcelButton } from "@/ui/ExcelButton";
import { ListPage, PageHead } from "@/ui/ListPage";
import { PinMark } from "@/ui/PinMark";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import "./assessment.css";
import { usePointTypes } from "./types";
import { useWords } from "./words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));

function PointsMap({ open }: { open: (pointId: string) => void }) {
  const t = useWords();
  const name = useName();
  const pins = usePointPins();
  if (pins.isPending) return <LoadingState rows={10} />;
  if (pins.error && !pins.data) return <ErrorState error={pins.error} retry={() => void pins.refetch()} />;
  if (pins.data?.length === 0) return <EmptyState title={t("points.empty")} hint={t("points.empty.hint")} />;
  return (
    <Suspense fallback={<LoadingState rows={10} />}>
      <CampaignMap
        label={t("points.map.label")}
        height="calc(100vh - 220px)"
        pins={(pins.data ?? []).map((pin) => ({
          id: pin.pointId,
          longitude: pin.longitude,
          latitude: pin.latitude,
          tone: pin.openCases > 0 ? "dueSoon" : "onTime",
          label: `${pin.code} ${name(pin.nameZh, pin.nameEn)}`,
        }))}
        onPin={open}
      />
      <p className="map-legend">
        <span>
          <PinMark tone="dueSoon" /> {t("points.legend.open")}
        </span>
        <span>
          <PinMark tone="onTime" /> {t("points.legend.clear")}
        </span>
      </p>
    </Suspense>
  );
}

/** Every assessment point, as a list or on the map. */
export function PointsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { pointId } = useParams();
  const { values, set, clear } = useUrlFilters(["search", "pointTypeCode", "ownerUnitId", "areaOwnerUnitId", "sectorOwnerUnitId", "areaId", "view"]);
  const { view, ...query } = values;
  const map = view === "map";
  const types = usePointTypes();
  const owner = useUnit(values.ownerUnitId);
  const areaOwner = useUnit(values.areaOwnerUnitId);
  const sectorOwner = useUnit(values.sectorOwnerUnitId);
  const called = (unit: typeof owner) => (unit ? name(unit.nameZh, unit.nameEn) : "…");
  const area = useQuery({
    queryKey: ["areas", "one", values.areaId],
    queryFn: ({ signal }) => api.get<AreaDetail>(`/api/areas/${values.areaId}`, undefined, signal),
    enabled: Boolean(values.areaId),
  }).data;
  const type = types.data?.find((row) => row.code === values.pointTypeCode);
  const pages = usePages<PointRow>(["points", "list"], "/api/points", query, !map);
  const open = (id: string) => navigate({ pathname: `/points/${id}`, search });
  const chips = [
    values.search ? { key: "search", label: t("points.chip.search", { text: values.search }), remove: () => set({ search: null }) } : null,
    values.pointTypeCode
      ? {
          key: "type",
          label: t("points.chip.type", { name: type ? name(type.nameZh, type.nameEn) : values.pointTypeCode }),
          remove: () => set({ pointTypeCode: null }),
        }
      : null,
    values.ownerUnitId
      ? { key: "owner", label: t("points.chip.owner", { name: owner ? name(owner.nameZh, owner.nameEn) : "…" }), remove: () => set({ ownerUnitId: null }) }
      : null,
    values.areaOwnerUnitId
      ? { key: "areaOwner", label: t("points.chip.areaOwner", { name: called(areaOwner) }), remove: () => set({ areaOwnerUnitId: null }) }
      : null,
    values.sectorOwnerUnitId
      ? { key: "sectorOwner", label: t("points.chip.sectorOwner", { name: called(sectorOwner) }), remove: () => set({ sectorOwnerUnitId: null }) }
      : null,
    values.areaId
      ? { key: "area", label: t("points.chip.area", { name: area ? name(area.nameZh, area.nameEn) : "…" }), remove: () => set({ areaId: null }) }
      : null,
  ].filter((chip) => chip !== null);
  const verbs = (
    <>
      <Segmented
        value={map ? "map" : "list"}
        onChange={(next) => set({ view: next === "map" ? "map" : null })}
        options={[
          { value: "list", label: t("points.list"), icon: <UnorderedListOutlined /> },
          { value: "map", label: t("points.map"), icon: <EnvironmentOutlined /> },
        ]}
      />
      <Button icon={<ProfileOutlined />} onClick={() => navigate("/points/types")}>
        {t("points.types")}
      </Button>
      {can("assessment.edit") ? <ExcelButton register="owners" /> : null}
      {can("assessment.edit") ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate("/points/new")}>
          {t("points.create")}
        </Button>
      ) : null}
    </>
  );
  if (map)
    return (
      <section className="page">
        <PageHead title={t("points.title")} verbs={verbs} />
        <PointsMap open={open} />
        <Outlet />
      </section>
    );
  return (
    <>
      <ListPage<PointRow>
        title={t("points.title")}
        verbs={verbs}
        filters={
          <>
            <Input.Search
              key={values.search ?? ""}
              allowClear
              defaultValue={values.search}
              aria-label={t("points.search")}
              placeholder={t("points.search")}
              style={{ width: 240 }}
              onSearch={(text) => set({ search: text.trim() })}
            />
            <Select
              allowClear
              showSearch={{ optionFilterProp: "label" }}
              aria-label={t("points.type")}
              placeholder={t("points.type")}
              style={{ width: 220 }}
              value={values.pointTypeCode}
              loading={types.isFetching}
              options={types.data?.map((row) => ({ value: row.code, label: name(row.nameZh, row.nameEn) }))}
              onChange={(code) => set({ pointTypeCode: code ?? null })}
            />
            <UnitSelect
              allowClear
              aria-label={t("points.areaOwner")}
              placeholder={t("points.areaOwner")}
              style={{ width: 200 }}
              value={values.areaOwnerUnitId}
              onChange={(unitId) => set({ areaOwnerUnitId: unitId ?? null })}
            />
            <UnitSelect
              allowClear
              aria-label={t("points.sectorOwner")}
              placeholder={t("points.sectorOwner")}
              style={{ width: 200 }}
              value={values.sectorOwnerUnitId}
              onChange={(unitId) => set({ sectorOwnerUnitId: unitId ?? null })}
            />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="pointId"
        selectedKey={pointId}
        onOpen={(row) => open(row.pointId)}
        minWidth={1160}
        columns={[
          {
            key: "name",
            title: t("column.name"),
            render: (_, row) => (
              <>
                {name(row.nameZh, row.nameEn)}
                <br />
                <span className="soft tabular">{row.code}</span>
              </>
            ),
          },
          { key: "type", title: t("column.type"), width: 190, render: (_, row) => name(row.pointTypeNameZh, row.pointTypeNameEn) },
          { key: "area", title: t("column.area"), width: 190, render: (_, row) => name(row.areaNameZh, row.areaNameEn) },
          { key: "owner", title: t("points.areaOwner"), width: 180, render: (_, row) => name(row.ownerUnitNameZh, row.ownerUnitNameEn) },
          {
            key: "sector",
            title: t("points.sectorOwner"),
            width: 180,
            render: (_, row) => name(row.sectorOwnerNameZh, row.sectorOwnerNameEn) || <span className="soft">–</span>,
          },
          { key: "open", title: t("column.open"), align: "right", width: 110, render: (_, row) => <span className="numeric">{integer(row.openCases)}</span> },
          {
            key: "inspected",
            title: t("column.inspected"),
            width: 170,
            render: (_, row) =>
              row.lastInspectedAt ? (
                <span className="tabular">{dates.dateTime(row.lastInspectedAt)}</span>
              ) : (
                <span className="soft">{t("inspected.never")}</span>
              ),
          },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong>
            <br />
            <span className="soft">
              {name(row.pointTypeNameZh, row.pointTypeNameEn)} · {name(row.ownerUnitNameZh, row.ownerUnitNameEn)}
              {row.sectorOwnerUnitId ? ` · ${name(row.sectorOwnerNameZh, row.sectorOwnerNameEn)}` : ""}
            </span>
            <br />
            <span className="tabular">
              {t("column.open")} {row.openCases}
            </span>
          </>
        )}
        empty={{ title: t("points.empty"), hint: t("points.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
