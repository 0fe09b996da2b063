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

/** Drawing order: what is overdue lies on top. */
const order: Record<Tone, number> = { plain: 0, onTime: 1, info: 1, paused: 2, dueSoon: 3, overdue: 4 };

function useShapes(level: "grid" | "subGrid") {
  return useQuery({
    queryKey: ["areas", "shapes", level],
    queryFn: ({ signal }) => api.get<AreaShape[]>("/api/areas/shapes", { level }, signal),
    staleTime: 3_600_000,
  }).data;
}

type Props = { pins: MapPin[]; onPin?: (id: string) => void; height?: number | string; label: string; onPick?: (longitude: number, latitude: number) => void };

/** Pins over the campaign's grids, drawn on a blank base: nothing is fetched from outside. */
export function CampaignMap({ pins, onPin, height = 360, label, onPick }: Props) {
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
    made.on("click", (event) => pick.current?.(event.latlng.lng, event.latlng.lat));
    return () => {
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
      map.current?.fitBounds(L.featureGroup(outlines).getBounds(), { padding: [8, 8], animate: false });
      fitted.current = "shapes";
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
    if (pins.length > 0 && fitted.current === "no") {
      map.current?.fitBounds(L.latLngBounds(pins.map((pin) => [pin.latitude, pin.longitude])), { padding: [16, 16], maxZoom: 16, animate: false });
      fitted.current = "pins";
    }
  }, [pins]);

  return <section ref={holder} className="campaign-map" style={{ height }} aria-label={label} />;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
export default CampaignMap;
