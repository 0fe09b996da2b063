import { useQuery } from "@tanstack/react-query";
import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef } from "react";
import type { AreaShape } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import "./map.css";
import { thinLabels } from "./map-labels";
import { pinCanvas, shapeMarker } from "./shape-marker";
import { colour, type Tone } from "./theme";

export type MapPin = { id: string; longitude: number; latitude: number; tone: Tone; label: string };

/** Many cases around one place; a click goes nearer. */
export type MapCluster = { longitude: number; latitude: number; count: number; tone: Tone; label: string };

/** The part of the map on the screen. */
export type MapView = { west: number; south: number; east: number; north: number; zoom: number };

/** Drawing order: what is overdue lies on top. */
const order: Record<Tone, number> = { plain: 0, onTime: 1, info: 1, paused: 2, dueSoon: 3, overdue: 4 };

function useShapes(level: "grid" | "subGrid") {
  return useQuery({
    queryKey: ["areas", "shapes", level],
    queryFn: ({ signal }) => api.get<AreaShape[]>("/api/areas/shapes", { level }, signal),
    staleTime: 3_600_000,
  }).data;
}

type Props = {
  pins: MapPin[];
  clusters?: MapCluster[];
  onPin?: (id: string) => void;
  height?: number | string;
  label: string;
  onPick?: (longitude: number, latitude: number) => void;
  /** Told of every move once the map has found its place. */
  onView?: (view: MapView) => void;
};

const none: MapCluster[] = [];

/** Pins over the campaign's grids, drawn on a blank base: nothing is fetched from outside. */
export function CampaignMap({ pins, clusters = none, onPin, height = 360, label, onPick, onView }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const pinLayer = useRef<L.LayerGroup | null>(null);
  const shapeLayer = useRef<L.LayerGroup | null>(null);
  const canvas = useRef<L.Canvas | null>(null);
  const fitted = useRef<"no" | "pins" | "shapes">("no");
  const open = useRef(onPin);
  const pick = useRef(onPick);
  open.current = onPin;
  pick.current = onPick;
  const view = useRef(onView);
  view.current = onView;
  const name = useName();
  const grids = useShapes("grid");
  const subGrids = useShapes("subGrid");

  useEffect(() => {
    const made = L.map(holder.current!, {
      attributionControl: false,
      zoomSnap: 0.25,
      minZoom: 8,
      maxZoom: 18,
      scrollWheelZoom: false,
      center: [30, 120],
      zoom: 12,
    });
    made.on("zoomend", () => thinLabels(made));
    map.current = made;
    shapeLayer.current = L.layerGroup().addTo(made);
    pinLayer.current = L.layerGroup().addTo(made);
    canvas.current = pinCanvas({ padding: 0.3, pane: "markerPane" });
    fitted.current = "no";
    made.on("moveend", () => {
      if (fitted.current !== "no") view.current?.(viewOf(made));
    });
    made.on("click", (event) => pick.current?.(event.latlng.lng, event.latlng.lat));
    return () => {
      // The end of a move comes late after a change of size, when the map may be gone.
      made.off("moveend");
      // Pins go before their canvas: a canvas that is gone must not be asked to draw again.
      pinLayer.current?.clearLayers();
      canvas.current?.remove();
      made.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    const layer = shapeLayer.current;
    if (!layer) return;
    layer.clearLayers();
    const draw = (shapes: AreaShape[], weight: number, fill: boolean) =>
      shapes.map((shape) =>
        L.polygon(
          shape.polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [latitude!, longitude!] as [number, number]))),
          { color: colour.plain, weight, opacity: fill ? 0.9 : 0.35, fillColor: colour.plainSoft, fillOpacity: fill ? 0.6 : 0, interactive: false },
        ).addTo(layer),
      );
    const outlines = draw(grids ?? [], 1.2, true);
    draw(subGrids ?? [], 0.6, false);
    outlines.forEach((polygon, index) => {
      const shape = grids![index]!;
      polygon.bindTooltip(name(shape.nameZh, shape.nameEn), { permanent: true, direction: "center", className: "map-label" });
    });
    if (outlines.length > 0 && fitted.current !== "shapes") {
      fitted.current = "shapes";
      map.current?.fitBounds(L.featureGroup(outlines).getBounds(), { padding: [8, 8], animate: false });
    }
    if (map.current) thinLabels(map.current);
  }, [grids, subGrids, name]);

  useEffect(() => {
    const layer = pinLayer.current;
    if (!layer) return;
    layer.clearLayers();
    if (!canvas.current) return;
    for (const pin of [...pins].sort((a, b) => order[a.tone] - order[b.tone])) {
      const marker = shapeMarker(pin.latitude, pin.longitude, pin.tone, canvas.current);
      marker.bindTooltip(escapeHtml(pin.label), { direction: "top", offset: [0, -6], className: "map-tip" });
      marker.on("click", () => open.current?.(pin.id));
      layer.addLayer(marker);
    }
    for (const cluster of clusters) layer.addLayer(clusterMarker(cluster, map));
    const marks = [...pins, ...clusters];
    if (marks.length > 0 && fitted.current === "no") {
      fitted.current = "pins";
      map.current?.fitBounds(L.latLngBounds(marks.map((mark) => [mark.latitude, mark.longitude])), {
        padding: [16, 16],
        maxZoom: clusters.length > 0 ? 11 : 16,
        animate: false,
      });
    }
  }, [pins, clusters]);

  return <section ref={holder} className="campaign-map" style={{ height }} aria-label={label} />;
}

const viewOf = (map: L.Map): MapView => {
  const bounds = map.getBounds();
  const within = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  return {
    west: within(bounds.getWest(), 180),
    south: within(bounds.getSouth(), 90),
    east: within(bounds.getEast(), 180),
    north: within(bounds.getNorth(), 90),
    zoom: Math.round(map.getZoom()),
  };
};

/** A disc with its number, larger for more. */
function clusterMarker(cluster: MapCluster, map: { current: L.Map | null }): L.Marker {
  const size = cluster.count < 10 ? 28 : cluster.count < 100 ? 34 : cluster.count < 1000 ? 42 : 50;
  const icon = L.divIcon({
    className: "map-cluster",
    iconSize: [size, size],
    html: `<span style="background:${colour[cluster.tone === "plain" ? "onTime" : cluster.tone]}">${cluster.count.toLocaleString("en-US")}</span>`,
  });
  const marker = L.marker([cluster.latitude, cluster.longitude], { icon, alt: cluster.label, title: cluster.label, zIndexOffset: order[cluster.tone] });
  marker.on("click", () =>
    map.current?.setView([cluster.latitude, cluster.longitude], Math.min(18, Math.floor(map.current.getZoom()) + 2), { animate: false }),
  );
  return marker;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
export default CampaignMap;
