import { AimOutlined, EnvironmentOutlined, FormOutlined, RightOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Input, Segmented } from "antd";
import { lazy, Suspense, useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { PointDetail } from "@/api/types";
import { sortPins, usePointPins } from "@/features/field/PointPick";
import "@/features/field/field.css";
import { api } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { store, useLive } from "@/lib/outbox/store";
import { distanceText, usePlace } from "@/lib/place";
import { useMe } from "@/lib/session";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import type { InspectionDraft } from "./answers";
import "./inspections.css";
import { useWords } from "./words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));
const shown = 60;
const readyOffline = 8;

function Drafts({ userId }: { userId: string }) {
  const t = useWords();
  const name = useName();
  const drafts = useLive(
    async () =>
      (await store.drafts.where("userId").equals(userId).toArray())
        .filter((draft) => draft.key.startsWith("inspection:"))
        .map((draft) => draft.value as InspectionDraft),
    userId,
  );
  if (!drafts?.length) return null;
  return (
    <section className="field-card pick-drafts">
      <h2>{t("pick.drafts")}</h2>
      {drafts.map((draft) => (
        <Link key={draft.inspectionId} to={`/inspect/${draft.pointId}`} className="pick-row">
          <FormOutlined aria-hidden="true" />
          <span className="pick-name">
            <strong>{name(draft.pointNameZh, draft.pointNameEn)}</strong>
            <span className="soft">{t("pick.draft.answered", { count: Object.keys(draft.answers).length })}</span>
          </span>
          <RightOutlined aria-hidden="true" />
        </Link>
      ))}
    </section>
  );
}

/** Choose where to inspect: by name, by distance, or on the map. Works from the kept list without a network. */
export function PickPointPage() {
  const t = useWords();
  const name = useName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const userId = useMe()?.userId ?? "";
  const { values, set } = useUrlFilters(["search", "view"]);
  const [typed, setTyped] = useState(values.search ?? "");
  const pins = usePointPins();
  const gps = usePlace();
  const rows = sortPins(pins.data ?? [], typed, gps.place);
  const map = values.view === "map";
  // The nearest points' check sheets are fetched ahead, so that they open where there is no signal.
  const nearest = gps.place
    ? rows
        .slice(0, readyOffline)
        .map((row) => row.pointId)
        .join()
    : "";
  useEffect(() => {
    for (const pointId of nearest ? nearest.split(",") : [])
      void queries.prefetchQuery({
        queryKey: ["points", "one", pointId],
        queryFn: ({ signal }) => api.get<PointDetail>(`/api/points/${pointId}`, undefined, signal),
        staleTime: 600_000,
      });
  }, [nearest, queries]);
  return (
    <section className="page field-page">
      <h1>{t("pick.title")}</h1>
      <Input.Search
        size="large"
        allowClear
        value={typed}
        aria-label={t("pick.search")}
        placeholder={t("pick.search")}
        onChange={(event) => {
          setTyped(event.target.value);
          set({ search: event.target.value });
        }}
      />
      <div className="pick-tools">
        <button type="button" className="field-button" disabled={gps.finding} onClick={() => void gps.find()}>
          <AimOutlined aria-hidden="true" /> {gps.finding ? t("pick.near.finding") : gps.place ? t("pick.near.done") : t("pick.near")}
        </button>
        <Segmented
          size="large"
          value={map ? "map" : "list"}
          onChange={(view) => set({ view: view === "map" ? "map" : null })}
          options={[
            { value: "list", label: t("pick.list"), icon: <UnorderedListOutlined /> },
            { value: "map", label: t("pick.map"), icon: <EnvironmentOutlined /> },
          ]}
        />
      </div>
      {gps.problem ? (
        <p className="field-error" role="alert">
          {t(`pick.${gps.problem}`)}
        </p>
      ) : null}
      <Drafts userId={userId} />
      {pins.isPending ? <LoadingState /> : null}
      {pins.error && !pins.data ? <ErrorState error={pins.error} retry={() => void pins.refetch()} /> : null}
      {pins.data && rows.length === 0 ? (
        typed ? (
          <EmptyState title={t("pick.none")} hint={t("pick.none.hint")} />
        ) : (
          <EmptyState title={t("pick.empty")} hint={t("pick.empty.hint")} />
        )
      ) : null}
      {rows.length > 0 && map ? (
        <Suspense fallback={<LoadingState />}>
          <CampaignMap
            label={t("pick.map.label")}
            height="60vh"
            pins={rows.map((row) => ({
              id: row.pointId,
              longitude: row.longitude,
              latitude: row.latitude,
              tone: row.openCases > 0 ? "dueSoon" : "onTime",
              label: name(row.nameZh, row.nameEn),
            }))}
            onPin={(id) => navigate(`/inspect/${id}`)}
          />
        </Suspense>
      ) : null}
      {rows.length > 0 && !map ? (
        <>
          <div className="pick-list">
            {rows.slice(0, shown).map((row) => (
              <Link key={row.pointId} to={`/inspect/${row.pointId}`} className="pick-row">
                <span className="pick-name">
                  <strong>{name(row.nameZh, row.nameEn)}</strong>
                  <span className="soft tabular">
                    {row.code}
                    {row.openCases > 0 ? ` · ${t("pick.open", { count: row.openCases })}` : ""}
                  </span>
                </span>
                {row.metres === null ? null : <span className="tabular pick-distance">{distanceText(row.metres)}</span>}
                <RightOutlined aria-hidden="true" />
              </Link>
            ))}
          </div>
          {rows.length > shown ? <p className="soft">{t("pick.more", { count: rows.length - shown })}</p> : null}
        </>
      ) : null}
    </section>
  );
}
