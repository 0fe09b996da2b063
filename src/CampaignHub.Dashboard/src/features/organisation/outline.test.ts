import { describe, expect, it } from "vitest";
import { addCorner, type Corner, emptySketch, middle, moveCorner, polygonsOf, readCorners, removeCorner, sketchOf, writeCorners } from "./outline";

const square: number[][] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

describe("an outline as it is edited", () => {
  it("goes there and back unchanged, with its holes and further polygons", () => {
    const hole = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.2],
    ];
    const other = [
      [
        [5, 5],
        [6, 5],
        [6, 6],
        [5, 5],
      ],
    ];
    expect(polygonsOf(sketchOf([[square, hole], other]))).toEqual([[square, hole], other]);
    expect(polygonsOf(sketchOf([]))).toEqual([]);
  });

  it("takes corners at the end while it is begun and into the nearest side later", () => {
    const corners: Corner[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    const begun = corners.reduce(addCorner, emptySketch);
    expect(begun.ring).toEqual(corners);
    expect(addCorner(begun, [0.5, -0.1]).ring[1]).toEqual([0.5, -0.1]);
    expect(addCorner(begun, [-0.1, 0.5]).ring[4]).toEqual([-0.1, 0.5]);
  });

  it("moves and removes one corner", () => {
    const sketch = sketchOf([[square]]);
    expect(moveCorner(sketch, 1, [2, 0]).ring[1]).toEqual([2, 0]);
    expect(removeCorner(sketch, 1).ring).toHaveLength(3);
    expect(middle(sketch.ring, 3)).toEqual([0, 0.5]);
  });

  it("is written and read as text, for those who do not use a mouse", () => {
    const sketch = sketchOf([[square]]);
    expect(readCorners(writeCorners(sketch.ring))).toEqual(sketch.ring);
    expect(readCorners("120.1，30.2；120.2 30.2")).toEqual([
      [120.1, 30.2],
      [120.2, 30.2],
    ]);
    expect(readCorners("120.1")).toBeNull();
    expect(readCorners("east, north")).toBeNull();
  });
});
