import { describe, expect, it } from "vitest";
import { resources } from "./i18n";

describe("locale files", () => {
  it("cover the same features in both languages", () => {
    expect(Object.keys(resources.en).sort()).toEqual(Object.keys(resources["zh-CN"]).sort());
  });
  for (const [namespace, words] of Object.entries(resources["zh-CN"])) {
    it(`${namespace}: zh-CN and en have the same keys, none empty`, () => {
      const en = resources.en[namespace] ?? {};
      expect(Object.keys(en).sort()).toEqual(Object.keys(words).sort());
      for (const [key, value] of [...Object.entries(words), ...Object.entries(en)]) expect(value, key).not.toBe("");
    });
    it(`${namespace}: both languages use the same values`, () => {
      const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
      for (const [key, text] of Object.entries(words)) {
        const english = new Set(values(resources.en[namespace]?.[key] ?? ""));
        // "Returned once" may leave its count unsaid.
        if (key.endsWith("_one") && values(text).includes("count")) english.add("count");
        expect(english, key).toEqual(new Set(values(text)));
      }
    });
  }
});
