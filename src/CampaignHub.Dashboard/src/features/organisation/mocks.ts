import { HttpResponse, http } from "msw";
import type { AreaImportResult, BodyDetail, BodyKind, BodyNode, CreateUnit, PostType } from "@/api/types";
import { areas, points, shapes } from "@/mocks/places";
import { mockId, units } from "@/mocks/world";

const refusal = (status: number, code: string, detail: string) => HttpResponse.json({ status, code, title: detail, detail }, { status });
const groups = [
  { rankingGroupId: "towns", code: "towns", nameZh: "乡镇街道组", nameEn: "Towns and sub-districts" },
  { rankingGroupId: "departments", code: "departments", nameZh: "部门组", nameEn: "Departments" },
];

let bodies: BodyNode[] = [];
const body = (index: number, kind: BodyKind, nameZh: string, nameEn: string, posts: [PostType, string][] = []): BodyNode => ({
  bodyId: mockId("bd", index),
  parentId: index === 0 ? null : mockId("bd", 0),
  kind,
  nameZh,
  nameEn,
  position: index,
  foundedOn: "2018-03-01",
  dissolvedOn: null,
  byOffice: 0,
  posts: posts.map(([postType, personName], order) => ({
    appointmentId: mockId("be", index * 20 + order),
    subjectKind: "body",
    subjectId: mockId("bd", index),
    postType,
    title: null,
    rank: null,
    staffMemberId: null,
    personName,
    jobTitle: null,
    unitId: null,
    unitNameZh: null,
    unitNameEn: null,
    secondedFromUnitId: null,
    secondedFromNameZh: null,
    secondedFromNameEn: null,
    from: "2018-03-01",
    until: null,
  })),
});
const actions: [string, string][] = [
  ["环境卫生整治专项行动", "Special action on cleanliness"],
  ["交通秩序整治专项行动", "Special action on traffic order"],
  ["市场秩序整治专项行动", "Special action on markets"],
  ["公益宣传提升专项行动", "Special action on public service advertising"],
  ["老旧小区提升专项行动", "Special action on older estates"],
];

export const handlers = [
  http.get("/api/areas/shapes", ({ request }) => {
    const level = new URL(request.url).searchParams.get("level");
    return HttpResponse.json(shapes.filter((shape) => shape.level === level));
  }),
  http.post("/api/areas/import", () => {
    const result: AreaImportResult = {
      rows: 732,
      created: 678,
      updated: 2,
      unchanged: 50,
      errors: [
        { file: "villages.csv", row: 14, column: "code", code: "code.length", reason: "代码“15042210”为 8 位，无法识别层级。" },
        { file: "streets.csv", row: 31, column: "name", code: "name.empty", reason: "名称为空。" },
      ],
    };
    return HttpResponse.json(result);
  }),
  http.get("/api/areas", ({ request }) => {
    const parentId = new URL(request.url).searchParams.get("parentId");
    return HttpResponse.json(areas.filter((area) => area.parentId === parentId));
  }),
  http.get("/api/areas/:areaId/outline", ({ params }) => {
    const polygons = shapes.find((shape) => shape.areaId === params.areaId)?.polygons ?? [];
    return HttpResponse.json({ areaId: params.areaId, version: 1, datum: polygons.length > 0 ? "wgs84" : null, given: polygons, wgs84: polygons });
  }),
  http.get("/api/areas/:areaId", ({ params }) => {
    const found = areas.find((area) => area.areaId === params.areaId);
    if (!found) return refusal(404, "area.not-found", "没有这个区域。");
    const path = [found];
    while (path[0]!.parentId) path.unshift(areas.find((area) => area.areaId === path[0]!.parentId)!);
    return HttpResponse.json({
      ...found,
      path,
      pointCount: points.filter((point) => point.areaId === found.areaId).length,
      openCaseCount: 4,
      version: 1,
      content: null,
      outlineDatum: found.hasOutline ? "wgs84" : null,
      closedAt: null,
    });
  }),
  http.get("/api/ranking-groups", () => HttpResponse.json(groups)),
  http.post("/api/units", async ({ request }) => {
    const made = (await request.json()) as CreateUnit;
    if (units.some((unit) => unit.code === made.code)) return refusal(409, "unit.code-taken", `代码“${made.code}”已被使用。`);
    units.push({ unitId: made.unitId, code: made.code, nameZh: made.nameZh, nameEn: made.nameEn, group: made.rankingGroupId ?? "" });
    return HttpResponse.json({ ...made, openCases: 0, overdueCases: 0 });
  }),
  http.get("/api/bodies", () => HttpResponse.json(bodies)),
  http.get("/api/bodies/:bodyId", ({ params, request }) => {
    const found = bodies.find((row) => row.bodyId === params.bodyId);
    if (!found) return refusal(404, "body.not-found", "没有找到该机构。");
    const link = (row: BodyNode) => ({ bodyId: row.bodyId, kind: row.kind, nameZh: row.nameZh, nameEn: row.nameEn });
    const detail: BodyDetail = {
      body: found,
      on: new URL(request.url).searchParams.get("on") ?? "2018-08-06",
      parent: bodies.filter((row) => row.bodyId === found.parentId).map(link)[0] ?? null,
      below: bodies.filter((row) => row.parentId === found.bodyId).map(link),
      areas: [],
      rules: [],
      before: [],
      contributions: [],
      unitsDrawnIn: 0,
      staffDrawnIn: 0,
      vehiclesDrawnIn: 0,
    };
    return HttpResponse.json(detail);
  }),
  http.get("/api/bodies/:bodyId/office-members", () => HttpResponse.json({ items: [], next: null })),
  http.get("/api/bodies/:bodyId/changes", () => HttpResponse.json({ items: [], next: null })),
  http.get("/api/appointments", () => HttpResponse.json({ items: [], next: null })),
  http.post("/api/bodies/from-template", () => {
    bodies = [
      body(0, "leadingGroup", "云河区创建全国文明城区工作领导小组", "Leading Group of the Yunhe Campaign", [
        ["firstLeader", "郑伟民"],
        ["leader", "陈立群"],
        ["firstDeputy", "何志远"],
        ["deputy", "马晓红"],
      ]),
      body(1, "campaignOffice", "领导小组办公室（创建办）", "Campaign Office", [["officeDirector", "周敏"]]),
      ...actions.map(([zh, en], index) => body(2 + index, "specialAction", zh, en, [["commander", "王建平"]])),
      ...Array.from({ length: 12 }, (_, index) => body(10 + index, "workingGroup", `第${index + 1}工作组`, `Working Group ${index + 1}`)),
    ];
    return HttpResponse.json(bodies);
  }),
];
