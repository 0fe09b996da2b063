import { expect, it } from "vitest";
import type { CheckItem } from "@/api/types";
import { blank, requiredBy, verdictOf } from "./answers";

const item: CheckItem = {
  itemId: "i",
  code: "01",
  textZh: "公益广告",
  textEn: "Ads",
  countRule: { minimum: 3, perMetres: 500, unitZh: "处", unitEn: "places" },
  category: null,
};

it("asks for the minimum in every whole stretch walked, and never for less than one", () => {
  expect([null, 0, 499, 999, 1000, 1600].map((metres) => requiredBy(item.countRule!, metres))).toEqual([3, 3, 3, 3, 6, 9]);
});

it("never takes a missing count for a pass", () => {
  expect(verdictOf(item, undefined)).toBeNull();
  expect(verdictOf(item, { ...blank, verdict: "conform" })).toBeNull();
  expect(verdictOf(item, { ...blank, count: 3 })).toBe("conform");
  expect(verdictOf(item, { ...blank, count: 3, metres: 1000 })).toBe("notConform");
  expect(verdictOf(item, { ...blank, verdict: "notApplicable" })).toBe("notApplicable");
});
