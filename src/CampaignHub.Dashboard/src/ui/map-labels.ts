import type L from "leaflet";

const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Hides every permanent label that would lie over an earlier one; zooming in brings it back. */
export function thinLabels(map: L.Map) {
  const shown: DOMRect[] = [];
  for (const label of map.getContainer().querySelectorAll<HTMLElement>(".map-label")) {
    // A label that is fading out stays in the document for a moment.
    if (label.style.opacity === "0") continue;
    const box = label.getBoundingClientRect();
    const hidden = shown.some((other) => meets(box, other));
    label.style.visibility = hidden ? "hidden" : "";
    if (!hidden) shown.push(box);
  }
}
