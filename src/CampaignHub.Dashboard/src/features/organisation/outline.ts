/** Corner as [longitude, latitude]. */
export type Corner = [number, number];
/** Outer ring without its closing corner; holes and further polygons are kept as they are. */
export type Sketch = { ring: Corner[]; holes: Corner[][]; others: number[][][][] };

export const emptySketch: Sketch = { ring: [], holes: [], others: [] };

const open = (ring: number[][]): Corner[] => ring.slice(0, -1).map(([longitude, latitude]) => [longitude!, latitude!]);
const closed = (ring: Corner[]): number[][] => [...ring, ring[0]!];

/** What is edited of an outline: the outer ring of its largest polygon. */
export function sketchOf(polygons: number[][][][]): Sketch {
  if (polygons.length === 0) return emptySketch;
  const largest = polygons.reduce((best, polygon) => (polygon[0]!.length > best[0]!.length ? polygon : best));
  return { ring: open(largest[0]!), holes: largest.slice(1).map(open), others: polygons.filter((polygon) => polygon !== largest) };
}

/** The outline to send; empty when nothing is left. */
export const polygonsOf = ({ ring, holes, others }: Sketch): number[][][][] => (ring.length === 0 ? others : [[closed(ring), ...holes.map(closed)], ...others]);

export const moveCorner = (sketch: Sketch, index: number, to: Corner): Sketch => ({
  ...sketch,
  ring: sketch.ring.map((corner, at) => (at === index ? to : corner)),
});

export const removeCorner = (sketch: Sketch, index: number): Sketch => ({ ...sketch, ring: sketch.ring.filter((_, at) => at !== index) });

export const insertCorner = (sketch: Sketch, after: number, corner: Corner): Sketch => ({
  ...sketch,
  ring: [...sketch.ring.slice(0, after + 1), corner, ...sketch.ring.slice(after + 1)],
});

/** Adds a corner where it lengthens the ring least: at the end while the ring is being begun, later into the nearest side. */
export function addCorner(sketch: Sketch, corner: Corner): Sketch {
  const { ring } = sketch;
  if (ring.length < 3) return insertCorner(sketch, ring.length - 1, corner);
  const far = (a: Corner, b: Corner) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const detours = ring.map((from, at) => {
    const to = ring[(at + 1) % ring.length]!;
    return far(from, corner) + far(corner, to) - far(from, to);
  });
  return insertCorner(sketch, detours.indexOf(Math.min(...detours)), corner);
}

/** Halfway between a corner and the next one. */
export const middle = (ring: Corner[], index: number): Corner => {
  const [from, to] = [ring[index]!, ring[(index + 1) % ring.length]!];
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
};

/** Reads "120.1, 30.2; 120.2, 30.2; …", one corner per line or semicolon; null when anything else is in it. */
export function readCorners(text: string): Corner[] | null {
  const corners = text
    .split(/[;；\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => line.split(/[\s,，]+/).map(Number) as Corner);
  return corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite)) ? corners : null;
}

export const writeCorners = (ring: Corner[]): string => ring.map(([longitude, latitude]) => `${+longitude.toFixed(6)}, ${+latitude.toFixed(6)}`).join("\n");
