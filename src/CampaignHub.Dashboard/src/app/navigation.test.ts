import { describe, expect, it } from "vitest";
import type { Role } from "@/api/types";
import { someone } from "@/mocks/session";
import { activeEntry, officeNav, phoneNav, startPath } from "./navigation";
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

  it("keeps the entry of a sub-page active", () => {
    expect(activeEntry(navEntries, "/ledger/abc")?.path).toBe("/ledger");
    expect(activeEntry(navEntries, "/nowhere")).toBeUndefined();
  });
});
