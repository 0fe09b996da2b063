import { HttpResponse, http } from "msw";
import type { AppointmentRow, GapCounts, GapRow, MissingPart, NetworkNode, NetworkPage, PairingRow, ShortfallPage, VisitRow } from "@/api/types";
import { areas } from "@/mocks/places";
import { mockId, units } from "@/mocks/world";

const on = "2018-08-06";
const post = (areaId: string, changes: Partial<AppointmentRow>): AppointmentRow => ({
  appointmentId: `${areaId}${changes.postType}`,
  subjectKind: "area",
  subjectId: areaId,
  postType: "areaLeader",
  staffMemberId: null,
  personName: null,
  jobTitle: null,
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  secondedFromUnitId: null,
  secondedFromNameZh: null,
  secondedFromNameEn: null,
  title: null,
  rank: null,
  from: "2018-03-01",
  until: null,
  ...changes,
});

const given: Record<string, string> = {};
export const node = (areaId: string): NetworkNode => {
  const area = areas.find((row) => row.areaId === areaId)!;
  const person = given[areaId] ?? (area.level === "town" ? null : "孙建国");
  const posts = [
    ...(person ? [post(areaId, { postType: area.level === "grid" ? "gridLeader" : "areaLeader", personName: person })] : []),
    post(areaId, { postType: "areaUnit", unitId: units[0]!.unitId, unitNameZh: units[0]!.nameZh, unitNameEn: units[0]!.nameEn }),
  ];
  const missing: MissingPart[] = person ? [] : ["person"];
  return {
    areaId,
    code: area.code,
    nameZh: area.nameZh,
    nameEn: area.nameEn,
    level: area.level,
    number: null,
    zoneNumber: null,
    childCount: area.childCount,
    posts,
    missing,
    pointCount: 12,
    openCaseCount: 3,
    gridCodeZh: null,
    gridCodeEn: null,
  };
};

const gaps = (): GapRow[] =>
  areas
    .filter((area) => area.level === "town" && !given[area.areaId])
    .map((area) => ({
      kind: "area",
      subjectId: area.areaId,
      code: area.code,
      nameZh: area.nameZh,
      nameEn: area.nameEn,
      level: area.level,
      withinId: mockId("aa", 1),
      withinNameZh: "云河区",
      withinNameEn: "Yunhe District",
      unitId: units[0]!.unitId,
      unitNameZh: units[0]!.nameZh,
      unitNameEn: units[0]!.nameEn,
      missingUnit: false,
      missingPerson: true,
    }));

const pairings: PairingRow[] = [
  {
    pairingId: mockId("ba", 1),
    kind: "supportUnit",
    areaId: mockId("aa", 10),
    areaNameZh: "城关镇",
    areaNameEn: "Chengguan Town",
    unitId: units[11]!.unitId,
    unitNameZh: units[11]!.nameZh,
    unitNameEn: units[11]!.nameEn,
    staffMemberId: null,
    personName: null,
    bodyId: null,
    bodyNameZh: null,
    bodyNameEn: null,
    visits: 1,
    per: "week",
    from: "2018-05-01",
    until: null,
    lastVisit: "2018-07-27",
    running: { period: "2018-W32", from: "2018-08-06", last: "2018-08-12", owed: 1, made: 0, missing: 1 },
    before: { period: "2018-W31", from: "2018-07-30", last: "2018-08-05", owed: 1, made: 0, missing: 1 },
  },
];
pairings.push({
  ...pairings[0]!,
  pairingId: mockId("ba", 2),
  kind: "supervisionTeam",
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  bodyId: mockId("bd", 1),
  bodyNameZh: "综合督查组",
  bodyNameEn: "Integrated Supervision Group",
  per: "day",
  running: { period: "2018-08-06", from: "2018-08-06", last: "2018-08-06", owed: 1, made: 1, missing: 0 },
  before: { period: "2018-08-05", from: "2018-08-05", last: "2018-08-05", owed: 1, made: 1, missing: 0 },
});
const teamVisits: VisitRow[] = [
  {
    visitId: mockId("bb", 2),
    day: "2018-08-05",
    visitor: "陆明远",
    what: "全镇巡查",
    photoId: null,
    visitors: 4,
    points: [
      { pointId: mockId("cc", 1), code: "P-1", nameZh: "人民路", nameEn: "Renmin Road" },
      { pointId: mockId("cc", 2), code: null, nameZh: null, nameEn: null },
    ],
    loggedBy: "陆明远",
    loggedAt: "2018-08-05T09:10:00Z",
  },
];
const visits: VisitRow[] = [
  {
    visitId: mockId("bb", 1),
    day: "2018-07-27",
    visitor: "王主任",
    what: "清理楼道杂物",
    photoId: null,
    visitors: null,
    points: [],
    loggedBy: "王主任",
    loggedAt: "2018-07-27T09:10:00Z",
  },
];

export const handlers = [
  http.get("/api/pairings", () => HttpResponse.json({ items: pairings, next: null, total: pairings.length, totalIsCapped: false })),
  http.get("/api/points/map", () => HttpResponse.json({ items: [], next: null })),
  http.get("/api/pairings/shortfalls", ({ request }) => {
    const page: ShortfallPage = {
      period: new URL(request.url).searchParams.get("period") ?? "",
      from: "2018-07-30",
      last: "2018-08-05",
      items: pairings.slice(0, 1).map((row) => ({ ...row, owed: row.before.owed, made: row.before.made, missing: row.before.missing })),
      next: null,
    };
    return HttpResponse.json(page);
  }),
  http.get("/api/pairings/:pairingId", ({ params }) => HttpResponse.json(pairings.find((row) => row.pairingId === params.pairingId))),
  http.get("/api/pairings/:pairingId/visits", ({ params }) =>
    HttpResponse.json({ items: params.pairingId === pairings[1]!.pairingId ? teamVisits : visits, next: null }),
  ),
  http.post("/api/pairings/:pairingId/visits", async ({ request }) => {
    const made = (await request.json()) as VisitRow;
    visits.unshift({ ...made, points: [], loggedBy: "周敏", loggedAt: "2018-08-06T02:30:00Z" });
    pairings[0] = { ...pairings[0]!, lastVisit: made.day, running: { ...pairings[0]!.running, made: 1, missing: 0 } };
    return HttpResponse.json(visits[0]);
  }),
  http.get("/api/network", ({ request }) => {
    const parentId = new URL(request.url).searchParams.get("parentId");
    const page: NetworkPage = { on, items: areas.filter((area) => area.parentId === parentId).map((area) => node(area.areaId)), next: null };
    return HttpResponse.json(page);
  }),
  http.get("/api/network/gaps/counts", () => {
    const counts: GapCounts = {
      on,
      areas: { total: areas.length, withoutUnit: 0, withoutPerson: gaps().length },
      points: { total: 148, withoutUnit: 0, withoutPerson: 0 },
      items: { total: 140, withoutUnit: 2, withoutPerson: 2 },
    };
    return HttpResponse.json(counts);
  }),
  http.get("/api/network/gaps", ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const items = asked.get("kind") === "point" || asked.get("missing") === "unit" ? [] : gaps();
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/staff", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
  http.post("/api/appointments", async ({ request }) => {
    const made = (await request.json()) as { subjectId: string; personName: string; from: string };
    given[made.subjectId] = made.personName;
    return HttpResponse.json(post(made.subjectId, { personName: made.personName, from: made.from }));
  }),
];
