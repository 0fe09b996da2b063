import L from "leaflet";
import "leaflet/dist/leaflet.css";
import { useEffect, useRef } from "react";
import type { AreaShape } from "@/api/types";
import { useName } from "@/lib/i18n";
import "@/ui/map.css";
import { colour } from "@/ui/theme";
import { addCorner, type Corner, insertCorner, middle, moveCorner, removeCorner, type Sketch } from "./outline";
import { useWords } from "./words";

type Props = { sketch: Sketch; onChange: (next: Sketch) => void; around: AreaShape[]; areaId: string };
type Handlers = { sketch: Sketch; onChange: (next: Sketch) => void };

const at = ([longitude, latitude]: Corner): L.LatLngTuple => [latitude, longitude];
const corner = ({ lng, lat }: L.LatLng): Corner => [+lng.toFixed(6), +lat.toFixed(6)];
const handle = (kind: string, size: number) => L.divIcon({ className: `outline-handle ${kind}`, iconSize: [size, size] });

/** Draws one outline by hand: a click adds a corner, dragging moves it, a double click removes it; the small handles add one between two. */
export function OutlineEditor({ sketch, onChange, around, areaId }: Props) {
  const t = useWords();
  const name = useName();
  const holder = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const behind = useRef<L.LayerGroup | null>(null);
  const drawn = useRef<L.LayerGroup | null>(null);
  const fitted = useRef(false);
  const now = useRef<Handlers>({ sketch, onChange });
  now.current = { sketch, onChange };

  useEffect(() => {
    const made = L.map(holder.current!, {
      attributionControl: false,
      zoomSnap: 0.25,
      minZoom: 3,
      maxZoom: 19,
      doubleClickZoom: false,
      center: [35, 105],
      zoom: 4,
    });
    map.current = made;
    behind.current = L.layerGroup().addTo(made);
    drawn.current = L.layerGroup().addTo(made);
    made.on("click", (event) => now.current.onChange(addCorner(now.current.sketch, corner(event.latlng))));
    return () => {
      made.remove();
      map.current = null;
      fitted.current = false;
    };
  }, []);

  useEffect(() => {
    const layer = behind.current;
    if (!layer) return;
    layer.clearLayers();
    const polygons = around
      .filter((shape) => shape.areaId !== areaId)
      .map((shape) =>
        L.polygon(
          shape.polygons.map((polygon) => polygon.map((ring) => ring.map(([longitude, latitude]) => at([longitude!, latitude!])))),
          { color: colour.plain, weight: 1, fillColor: colour.plainSoft, fillOpacity: 0.4, interactive: false },
        )
          .bindTooltip(document.createTextNode(name(shape.nameZh, shape.nameEn)) as unknown as HTMLElement, {
            permanent: true,
            direction: "center",
            className: "map-label",
          })
          .addTo(layer),
      );
    if (polygons.length > 0 && !fitted.current && now.current.sketch.ring.length === 0)
      map.current?.fitBounds(L.featureGroup(polygons).getBounds(), { animate: false });
  }, [around, areaId, name]);

  useEffect(() => {
    const layer = drawn.current;
    if (!layer) return;
    layer.clearLayers();
    const { ring, holes } = sketch;
    if (ring.length === 0) return;
    const style = { color: colour.accent, weight: 3, fillColor: colour.accentSoft, fillOpacity: 0.5, interactive: false };
    const shape = ring.length < 3 ? L.polyline(ring.map(at), style) : L.polygon([ring.map(at), ...holes.map((hole) => hole.map(at))], style);
    shape.addTo(layer);
    if (!fitted.current) {
      fitted.current = true;
      if (ring.length > 2) map.current?.fitBounds(shape.getBounds(), { padding: [40, 40], animate: false });
    }
    ring.forEach((place, index) => {
      const marker = L.marker(at(place), { draggable: true, icon: handle("corner", 16), keyboard: true, title: t("outline.corner", { number: index + 1 }) });
      const remove = () => now.current.onChange(removeCorner(now.current.sketch, index));
      marker.on("dragend", () => now.current.onChange(moveCorner(now.current.sketch, index, corner(marker.getLatLng()))));
      marker.on("dblclick", remove);
      marker.on("keydown", (event) => {
        if (event.originalEvent.key === "Delete" || event.originalEvent.key === "Backspace") remove();
      });
      marker.addTo(layer);
      if (ring.length < 3) return;
      L.marker(at(middle(ring, index)), { icon: handle("between", 10), keyboard: false, title: t("outline.between") })
        .on("click", () => now.current.onChange(insertCorner(now.current.sketch, index, middle(ring, index))))
        .addTo(layer);
    });
  }, [sketch, t]);

  return <section ref={holder} className="campaign-map outline-map" aria-label={t("outline.map")} />;
}
