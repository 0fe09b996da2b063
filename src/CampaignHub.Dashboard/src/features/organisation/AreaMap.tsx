import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef } from "react";
import type { AreaShape } from "@/api/types";
import { useName } from "@/lib/i18n";
import { ErrorState } from "@/ui/States";
import "@/ui/map.css";
import { thinLabels } from "@/ui/map-labels";
import { colour } from "@/ui/theme";
import { useShapes } from "./areas";
import { useWords } from "./words";

type Props = { selected: string | null; onSelect: (areaId: string) => void };

const outline = (shape: AreaShape) =>
  shape.polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => [latitude!, longitude!] as [number, number])));

/** Grids and sub-grids on a blank base; choosing one selects it in the tree, and the other way round. */
export function AreaMap({ selected, onSelect }: Props) {
  const t = useWords();
  const name = useName();
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const layer = useRef<L.LayerGroup | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const drawn = useRef(new Map<string, L.Polygon>());
  const towns = useShapes("town");
  const zones = useShapes("zone");
  const sections = useShapes("roadSection");
  const grids = useShapes("grid");
  const subGrids = useShapes("subGrid");

  useEffect(() => {
    const made = L.map(holder.current!, {
      attributionControl: false,
      zoomSnap: 0.25,
      minZoom: 7,
      maxZoom: 18,
      scrollWheelZoom: false,
      center: [30, 120],
      zoom: 12,
    });
    made.on("zoomend", () => thinLabels(made));
    map.current = made;
    layer.current = L.layerGroup().addTo(made);
    return () => {
      made.remove();
      map.current = null;
    };
  }, []);

  useEffect(() => {
    const into = layer.current;
    if (!into) return;
    into.clearLayers();
    drawn.current.clear();
    const put = (shape: AreaShape, weight: number, label: boolean) => {
      const polygon = L.polygon(outline(shape), { color: colour.plain, weight, fillColor: colour.plainSoft, fillOpacity: label ? 0.5 : 0.01 });
      polygon.bindTooltip(document.createTextNode(name(shape.nameZh, shape.nameEn)) as unknown as HTMLElement, {
        permanent: label,
        direction: "center",
        className: label ? "map-label" : undefined,
      });
      polygon.on("click", () => select.current(shape.areaId));
      polygon.addTo(into);
      drawn.current.set(shape.areaId, polygon);
    };
    for (const shape of towns.data ?? []) put(shape, 1.2, false);
    for (const shape of zones.data ?? []) put(shape, 2, false);
    for (const shape of grids.data ?? []) put(shape, 1.6, true);
    for (const shape of subGrids.data ?? []) put(shape, 0.6, false);
    for (const shape of sections.data ?? []) put(shape, 1, false);
    const near = (grids.data ?? []).map((shape) => drawn.current.get(shape.areaId)!);
    const all = near.length > 0 ? near : [...drawn.current.values()];
    if (all.length > 0) map.current?.fitBounds(L.featureGroup(all).getBounds(), { padding: [8, 8], animate: false });
    if (map.current) thinLabels(map.current);
  }, [towns.data, zones.data, grids.data, subGrids.data, sections.data, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new shapes are drawn above and need their mark again
  useEffect(() => {
    const chosen = selected ? drawn.current.get(selected) : undefined;
    if (!chosen) return;
    const { color, weight, fillColor, fillOpacity } = chosen.options;
    chosen.setStyle({ color: colour.accent, weight: 3, fillColor: colour.accentSoft, fillOpacity: 0.8 });
    map.current?.fitBounds(chosen.getBounds(), { padding: [60, 60], maxZoom: 15, animate: false });
    return () => void chosen.setStyle({ color, weight, fillColor, fillOpacity });
  }, [selected, towns.data, zones.data, grids.data, subGrids.data, sections.data]);

  const failed = grids.error ?? subGrids.error;
  return (
    <>
      {failed ? (
        <ErrorState
          error={failed}
          retry={() => {
            void grids.refetch();
            void subGrids.refetch();
          }}
        />
      ) : null}
      <section ref={holder} className="campaign-map" style={{ height: 480 }} aria-label={t("areas.map")} />
    </>
  );
}
