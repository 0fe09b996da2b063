import { describe, expect, it } from "vitest";
import type { Role } from "@/api/types";
import { someone } from "@/mocks/session";
import { activeEntry, navSections, officeNav, phoneNav, startPath } from "./navigation";
import { navEntries } from "./registry";

const roles: Role[] = ["administrator", "campaignOffice", "leader", "inspector", "unitContact", "externalSupervisor"];

describe("navigation", () => {
  it.each(roles)("offers %s at most four verbs on a phone, each permitted", (role) => {
    const me = someone(role);
    const entries = phoneNav(navEntries, me);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(4);
    for (const entry of entries) expect(me.permissions).toContain(entry.permission);
  });

  it("hides what the reader may not open", () => {
    const paths = officeNav(navEntries, someone("inspector")).map((entry) => entry.path);
    expect(paths).toContain("/ledger");
    expect(paths).not.toContain("/circulars");
    expect(paths).not.toContain("/overview");
  });

  it("starts the office at the overview and a unit at its cases on a phone", () => {
    expect(startPath(navEntries, someone("campaignOffice"), false)).toBe("/overview");
    expect(startPath(navEntries, someone("unitContact"), true)).toBe("/my-cases");
  });

  it("puts many entries into titled groups, each entry into one, and leaves a few as they are", () => {
    const many = officeNav(navEntries, someone("campaignOffice"));
    const sections = navSections(many);
    expect(sections.length).toBeGreaterThan(4);
    expect(
      sections
        .flatMap((section) => section.entries)
        .map((entry) => entry.path)
        .sort(),
    ).toEqual(many.map((entry) => entry.path).sort());
    expect(navSections(many.slice(0, 5))).toEqual([{ group: "start", entries: many.slice(0, 5) }]);
  });

  it("keeps the entry of a sub-page active", () => {
    expect(activeEntry(navEntries, "/ledger/abc")?.path).toBe("/ledger");
    expect(activeEntry(navEntries, "/nowhere")).toBeUndefined();
  });
});
