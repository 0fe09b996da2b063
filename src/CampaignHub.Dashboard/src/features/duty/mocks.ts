import { HttpResponse, http } from "msw";
import type { DutyCalendar, DutyDay, DutyEntryRow, DutyRoster, SiteDutyPage, SiteWorkRow } from "@/api/types";
import { mockId, units } from "@/mocks/world";

const roster: DutyRoster = {
  rosterId: mockId("da", 1),
  nameZh: "迎检志愿值守",
  nameEn: "Volunteers on duty",
  subjectKind: "body",
  subjectId: mockId("db", 1),
  subjectNameZh: "领导小组",
  subjectNameEn: "Leading Group",
  from: "2018-08-01",
  until: "2018-08-20",
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  needsLeader: true,
  leaderPosts: ["leader"],
  people: 80,
  bands: [],
  asks: [{ unitId: units[0]!.unitId, unitNameZh: units[0]!.nameZh, unitNameEn: units[0]!.nameEn, people: 20 }],
  warnDays: 3,
  version: 0,
  shortDays: 3,
};
const entries: DutyEntryRow[] = [
  {
    entryId: mockId("de", 1),
    day: "2018-08-06",
    band: null,
    role: "people",
    staffMemberId: null,
    personName: null,
    unitId: units[0]!.unitId,
    unitNameZh: units[0]!.nameZh,
    unitNameEn: units[0]!.nameEn,
    planned: 74,
    station: null,
    present: null,
    recordedBy: null,
    recordedAt: null,
  },
];
const day = (date: string): DutyDay => {
  const own = entries.filter((entry) => entry.day === date);
  const leaders = own.filter((entry) => entry.role === "leader").length;
  const planned = own.filter((entry) => entry.role === "people").reduce((sum, entry) => sum + entry.planned, 0);
  const came = own.some((entry) => entry.present !== null) ? own.reduce((sum, entry) => sum + (entry.present ?? 0), 0) : null;
  const missingPeople = Math.max(0, 80 - (came ?? planned));
  return {
    day: date,
    leaders,
    planned,
    present: came,
    isShort: leaders === 0 || missingPeople > 0,
    missingLeaders: leaders === 0 ? 1 : 0,
    missingPeople,
    bands: [],
  };
};
const calendar = (): DutyCalendar => {
  const days = ["2018-08-06", "2018-08-07"].map(day);
  return {
    from: "2018-08-01",
    until: "2018-08-31",
    days,
    shortDays: days.filter((one) => one.isShort).length,
    missingLeaders: days.reduce((sum, one) => sum + one.missingLeaders, 0),
    missingPeople: days.reduce((sum, one) => sum + one.missingPeople, 0),
  };
};
const works: SiteWorkRow[] = [];

export const handlers = [
  http.get("/api/duty/rosters", () => HttpResponse.json({ items: [roster], next: null, total: 1, totalIsCapped: false })),
  http.get("/api/duty/rosters/:rosterId", () => HttpResponse.json(roster)),
  http.get("/api/duty/rosters/:rosterId/days", () => HttpResponse.json(calendar())),
  http.get("/api/duty/rosters/:rosterId/days/:day/entries", ({ params }) =>
    HttpResponse.json({ items: entries.filter((entry) => entry.day === params.day), next: null }),
  ),
  http.post("/api/duty/rosters/:rosterId/entries", async ({ request }) => {
    const filled = (await request.json()) as { days: string[]; role: "leader" | "people"; personName: string | null; people: number };
    const made = filled.days.map((date, index) => ({
      ...entries[0]!,
      entryId: mockId("df", entries.length + index),
      day: date,
      role: filled.role,
      personName: filled.personName,
      unitId: null,
      unitNameZh: null,
      unitNameEn: null,
      planned: filled.people,
      present: null,
    }));
    entries.push(...made);
    return HttpResponse.json({ entries: made });
  }),
  http.post("/api/duty/entries/:entryId/presence", async ({ params, request }) => {
    const { present } = (await request.json()) as { present: number };
    const at = entries.findIndex((entry) => entry.entryId === params.entryId);
    entries[at] = { ...entries[at]!, present, recordedBy: "周敏" };
    return HttpResponse.json({});
  }),
  http.get("/api/duty/shortfalls", () =>
    HttpResponse.json({
      items: calendar()
        .days.filter((one) => one.isShort)
        .map((one) => ({
          ...one,
          key: one.day,
          rosterId: roster.rosterId,
          nameZh: roster.nameZh,
          nameEn: roster.nameEn,
          subjectKind: "body",
          subjectId: roster.subjectId,
        })),
      next: null,
      total: 2,
      totalIsCapped: false,
    }),
  ),
  http.get("/api/duty/site-work/compliance", ({ request }) => {
    const page: SiteDutyPage = {
      month: new URL(request.url).searchParams.get("month") ?? "",
      isOver: new URL(request.url).searchParams.get("month") !== "2018-08",
      items: [
        { leaderName: "王书记", done: 1, missing: 0, lastDay: "2018-08-02" },
        { leaderName: "李主任", done: 0, missing: 1, lastDay: null },
      ].map((row, index) => ({
        ...row,
        key: `k${index}`,
        bodyId: roster.subjectId,
        bodyNameZh: "领导小组",
        bodyNameEn: "Leading Group",
        staffMemberId: null,
        unitId: null,
        unitNameZh: null,
        unitNameEn: null,
        owed: 1,
        fellShort: row.missing > 0 && new URL(request.url).searchParams.get("month") !== "2018-08",
      })),
      next: null,
      total: 2,
      totalIsCapped: false,
      shortCount: 1,
    };
    return HttpResponse.json(page);
  }),
  http.get("/api/duty/site-work", () => HttpResponse.json({ items: works, next: null, total: works.length, totalIsCapped: false })),
  http.get("/api/staff", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
  http.get("/api/bodies", () => HttpResponse.json([])),
];
