import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import type { CaseClusters, Deadline } from "@/api/types";
import { api, type Query } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import type { MapView } from "@/ui/CampaignMap";
import { PinMark } from "@/ui/PinMark";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { deadlineTone } from "@/ui/theme";
import { useUiWords } from "@/ui/words";
import { openStates } from "./states";
import { useWords } from "./words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));
const shown: Deadline[] = ["overdue", "dueSoon", "onTime", "paused", "none"];
const everywhere: MapView = { west: -180, south: -90, east: 180, north: 90, zoom: 0 };

type Props = {
  /** The ledger's filter, where the map stands over the ledger; the list is then below and needs no link. */
  filter?: Query;
  onPin?: (caseId: string) => void;
};

/** The open cases on the map: one by one where there are few, as discs with their number where there are many; a click on a disc goes nearer. */
export function OpenCasesMap({ filter, onPin }: Props) {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const navigate = useNavigate();
  const [view, setView] = useState(everywhere);
  const found = useQuery({
    queryKey: ["cases", "clusters", view, filter],
    queryFn: ({ signal }) => api.get<CaseClusters>("/api/cases/clusters", { ...filter, ...view }, signal),
    placeholderData: keepPreviousData,
    enabled: view.east > view.west && view.north > view.south,
  });
  const pins = useMemo(
    () =>
      (found.data?.pins ?? []).map((pin) => ({
        id: pin.caseId,
        longitude: pin.longitude,
        latitude: pin.latitude,
        tone: deadlineTone[pin.deadline],
        label: `${pin.number} · ${ui(`deadline.${pin.deadline}`)} · ${name(pin.description, pin.descriptionEn)}`,
      })),
    [found.data, ui, name],
  );
  const clusters = useMemo(
    () =>
      (found.data?.clusters ?? []).map(({ longitude, latitude, count, overdue, dueSoon }) => ({
        longitude,
        latitude,
        count,
        tone: deadlineTone[overdue > 0 ? "overdue" : dueSoon > 0 ? "dueSoon" : "onTime"],
        label: t("map.cluster", { total: integer(count), overdue: integer(overdue) }),
      })),
    [found.data, t],
  );
  const sum = (of: "overdue" | "dueSoon") => (found.data?.clusters ?? []).reduce((all, cluster) => all + cluster[of], 0);
  const countOf = (deadline: Deadline) =>
    clusters.length === 0
      ? (found.data?.pins ?? []).filter((pin) => pin.deadline === deadline).length
      : deadline === "overdue" || deadline === "dueSoon"
        ? sum(deadline)
        : 0;
  if (found.isPending) return <LoadingState />;
  if (!found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!filter && view === everywhere && found.data.total === 0) return <EmptyState title={t("map.empty")} />;
  return (
    <>
      <Suspense fallback={<LoadingState />}>
        <CampaignMap
          pins={pins}
          clusters={clusters}
          onView={setView}
          onPin={onPin ?? ((id) => navigate(`/ledger/${id}`))}
          height={420}
          label={t("map.label")}
        />
      </Suspense>
      <div className="map-foot">
        <div className="map-legend">
          {shown.map((deadline) => {
            const count = countOf(deadline);
            return count > 0 ? (
              <span key={deadline}>
                <PinMark tone={deadlineTone[deadline]} />
                {ui(`deadline.${deadline}`)} <span className="tabular">{count}</span>
              </span>
            ) : null;
          })}
        </div>
        {clusters.length > 0 ? <span className="soft">{t("map.many", { total: integer(found.data?.total) })}</span> : null}
        {filter ? (
          found.data.total === 0 ? (
            <span className="soft">{t("map.none")}</span>
          ) : null
        ) : (
          <Link to={`/ledger?${openStates.map((state) => `state=${state}`).join("&")}`}>{t("map.more")}</Link>
        )}
      </div>
    </>
  );
}
