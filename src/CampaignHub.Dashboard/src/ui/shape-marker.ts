import L from "leaflet";
import type { Tone } from "./theme";
import { colour, tones } from "./theme";

type Internals = {
  _renderer: { _drawing: boolean; _ctx: CanvasRenderingContext2D; _fillStroke(ctx: CanvasRenderingContext2D, layer: unknown): void };
  _point: L.Point;
  _empty(): boolean;
  options: { tone: Tone };
};

function outline(ctx: CanvasRenderingContext2D, tone: Tone, x: number, y: number): void {
  ctx.beginPath();
  if (tone === "overdue") ctx.moveTo(x, y - 7);
  if (tone === "overdue")
    for (const [dx, dy] of [
      [7.5, 6.5],
      [-7.5, 6.5],
    ] as const)
      ctx.lineTo(x + dx, y + dy);
  else if (tone === "dueSoon")
    for (const [dx, dy] of [
      [0, -7.5],
      [7.5, 0],
      [0, 7.5],
      [-7.5, 0],
    ] as const)
      ctx.lineTo(x + dx, y + dy);
  else if (tone === "paused") ctx.rect(x - 6, y - 6, 12, 12);
  else ctx.arc(x, y, tone === "plain" ? 4.5 : 6.5, 0, 2 * Math.PI);
  ctx.closePath();
}

/** A pin drawn on the map's canvas, so that thousands of them stay quick; its shape says the same as its colour. */
const ShapeMarker = L.CircleMarker.extend({
  _updatePath(this: Internals) {
    if (!this._renderer._drawing || this._empty()) return;
    outline(this._renderer._ctx, this.options.tone, this._point.x, this._point.y);
    this._renderer._fillStroke(this._renderer._ctx, this);
  },
}) as unknown as new (
  at: L.LatLngExpression,
  options: L.CircleMarkerOptions & { tone: Tone },
) => L.CircleMarker;

export function shapeMarker(latitude: number, longitude: number, tone: Tone, renderer: L.Renderer): L.CircleMarker {
  return new ShapeMarker([latitude, longitude], {
    tone,
    renderer,
    radius: 8,
    fill: true,
    fillColor: tones[tone].text,
    fillOpacity: 1,
    color: colour.surface,
    weight: 1.2,
  });
}

const canvasPrototype = L.Canvas.prototype as unknown as { _redraw(): void };

/** Leaflet's canvas, except that a frame asked for before the canvas was taken away draws nothing. */
const PinCanvas = L.Canvas.extend({
  _redraw(this: { _ctx?: CanvasRenderingContext2D; _redrawRequest: number | null }) {
    if (this._ctx) canvasPrototype._redraw.call(this);
    else this._redrawRequest = null;
  },
}) as unknown as new (
  options: L.RendererOptions,
) => L.Canvas;

export const pinCanvas = (options: L.RendererOptions): L.Canvas => new PinCanvas(options);
