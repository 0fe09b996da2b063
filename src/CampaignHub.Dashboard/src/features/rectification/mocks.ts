import { HttpResponse, http } from "msw";
import type { ArbitrationRow, CaseDetail, CaseState, LedgerImport } from "@/api/types";
import { areas } from "@/mocks/places";
import { cases, isOpen, mockId, pageOf } from "@/mocks/world";

function matching(url: URL): CaseDetail[] {
  const states = url.searchParams.getAll("state");
  const get = (name: string) => url.searchParams.get(name);
  return cases.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (!get("deadline") || row.deadline === get("deadline")) &&
      (!get("unitId") || row.unitId === get("unitId")) &&
      (!get("source") || row.source === get("source")) &&
      (!get("search") || row.description.includes(get("search")!) || row.number.includes(get("search")!)),
  );
}

const refusal = (status: number, code: string, detail: string) => HttpResponse.json({ status, code, title: detail, detail }, { status });
const imports = new Map<string, LedgerImport>();

const claims = areas.filter((area) => area.level === "grid").slice(0, 2);
export const questions: ArbitrationRow[] = [
  {
    arbitrationId: mockId("fa", 1),
    caseId: cases[0]!.caseId,
    number: cases[0]!.number,
    description: cases[0]!.description,
    descriptionEn: cases[0]!.descriptionEn,
    address: "两网格交界处",
    doubt: "claimedTwice",
    state: "open",
    longitude: 120.14,
    latitude: 30.21,
    claims: claims.map((area) => ({ areaId: area.areaId, nameZh: area.nameZh, nameEn: area.nameEn })),
    openedAt: "2018-07-09T01:00:00Z",
    dueAt: "2018-07-10T01:00:00Z",
    isOverdue: true,
    areaNameZh: null,
    areaNameEn: null,
    unitNameZh: null,
    unitNameEn: null,
    note: null,
    settledByName: null,
    settledAt: null,
    version: 0,
  },
];

export const handlers = [
  http.get("/api/case-draws", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false, byHand: 0, byHandIsCapped: false })),
  http.get("/api/arbitrations", ({ request }) => {
    const items = new URL(request.url).searchParams.get("settled") === "true" ? [] : questions;
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/arbitrations/settings", () => HttpResponse.json({ hours: 24, fallbackUnitId: null, limitHours: 72, disputeAfter: 2, version: 0 })),
  http.get("/api/cases", ({ request }) => {
    const url = new URL(request.url);
    const all = matching(url);
    const from = Number(url.searchParams.get("cursor") ?? 0);
    const items = all.slice(from, from + 50);
    return HttpResponse.json({ items, next: from + 50 < all.length ? String(from + 50) : null, total: all.length, totalIsCapped: false });
  }),
  http.get("/api/cases/clusters", () => {
    const pins = cases.filter(isOpen);
    return HttpResponse.json({ pins, clusters: [], total: pins.length });
  }),
  http.get("/api/case-views", () => HttpResponse.json({ items: [], roles: [] })),
  http.get("/api/case-exports", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
  http.get("/api/cases/:caseId/plan", () => HttpResponse.json({ plan: null, limitDay: null, required: false, mayEdit: false })),
  http.get("/api/cases/:caseId", ({ params }) => {
    const found = cases.find((row) => row.caseId === params.caseId);
    return found ? HttpResponse.json(found) : refusal(404, "case.not-found", "没有找到这个问题。");
  }),
  http.post("/api/cases/:caseId/:verb", async ({ params, request }) => {
    const found = cases.find((row) => row.caseId === params.caseId);
    if (!found) return refusal(404, "case.not-found", "没有找到这个问题。");
    const body = (await request.json()) as { version: number; note?: string; reason?: string };
    if (body.version !== found.version) return refusal(409, "case.changed", "周敏刚刚办理了此问题，请重新载入后再办。");
    const next: Record<string, [CaseState, CaseDetail["timeline"][number]["kind"]]> = {
      dispatch: ["dispatched", "dispatched"],
      accept: ["accepted", "accepted"],
      submit: ["submitted", "submitted"],
      close: ["closed", "closed"],
      return: ["returned", "returned"],
      exceptions: ["accepted", "deferralAsked"],
      file: ["filed", "filed"],
      "not-accept": ["notAccepted", "notAccepted"],
      void: ["void", "voided"],
      "send-back": ["sentBack", "sentBack"],
      resume: ["accepted", "resumed"],
    };
    const [state, kind] = next[String(params.verb)]!;
    found.state = state;
    found.version += 1;
    found.verbs = [];
    found.timeline.push({
      sequence: found.timeline.length + 10,
      kind,
      at: new Date().toISOString(),
      byName: "周敏",
      byUnitNameZh: null,
      byUnitNameEn: null,
      note: body.note ?? body.reason ?? null,
      dueAt: null,
      unitNameZh: found.unitNameZh,
      unitNameEn: found.unitNameEn,
    });
    return HttpResponse.json(found);
  }),
  http.post("/api/photos", () => HttpResponse.json({ photoId: crypto.randomUUID(), sha256: "", contentType: "image/jpeg", bytes: 1 })),
  http.get("/api/ledger-mappings", () => HttpResponse.json([])),
  http.put("/api/ledger-mappings/:id", async ({ request }) => HttpResponse.json(await request.json())),
  http.post("/api/ledger-imports/columns", () =>
    HttpResponse.json({
      columns: ["工单编号", "问题描述", "责任单位代码", "责任单位", "受理时间", "办理时限", "办结时间", "地址"],
      encoding: "gb18030",
      sample: [
        ["2018070001", "人民路北侧垃圾桶满溢", "U001", "城关镇", "2018-07-01 08:12", "2018-07-03 08:12", "2018-07-02 16:40", "人民路 118 号"],
        ["2018070002", "公交站台广告破损", "U015", "交通运输局", "2018-07-01 09:30", "2018-07-05 09:30", "", "府前路公交站"],
      ],
      suggested: {
        key: "工单编号",
        description: ["问题描述"],
        category: null,
        unitCode: "责任单位代码",
        unitName: "责任单位",
        loggedAt: "受理时间",
        dueAt: "办理时限",
        closedAt: "办结时间",
        address: "地址",
        longitude: null,
        latitude: null,
      },
      suggestedDateFormats: ["yyyy-MM-dd HH:mm"],
    }),
  ),
  http.get("/api/ledger-imports", () => HttpResponse.json(pageOf([...imports.values()]))),
  http.post("/api/ledger-imports", () => {
    const made: LedgerImport = {
      importId: mockId("f1", imports.size + 1),
      fileName: "7月工单.csv",
      mappingId: "m",
      encoding: "gb18030",
      state: "previewed",
      rows: 311,
      processed: 0,
      created: 305,
      unchanged: 3,
      errorCount: 3,
      warningCount: 1,
      errors: [
        { file: "7月工单.csv", row: 12, column: "受理时间", code: "date.unreadable", reason: "“2018/13/01”不是有效的日期。" },
        { file: "7月工单.csv", row: 88, column: "责任单位代码", code: "unit.unknown", reason: "没有代码为“U990”的单位。" },
        { file: "7月工单.csv", row: 203, column: "工单编号", code: "key.empty", reason: "原编号为空。" },
      ],
      warnings: [{ file: "7月工单.csv", row: 45, column: "办结时间", code: "closed-before-logged", reason: "销号时间早于登记时间，按登记时间处理。" }],
      preview: [
        {
          row: 2,
          key: "2018070001",
          description: "人民路北侧垃圾桶满溢",
          unitCode: "U001",
          loggedAt: "2018-07-01T00:12:00Z",
          dueAt: "2018-07-03T00:12:00Z",
          closedAt: "2018-07-02T08:40:00Z",
          outcome: "new",
        },
        { row: 12, key: "2018070011", description: "公交站台广告破损", unitCode: "U015", loggedAt: null, dueAt: null, closedAt: null, outcome: "error" },
      ],
      failure: null,
      createdAt: new Date().toISOString(),
      byName: "周敏",
    };
    imports.set(made.importId, made);
    return HttpResponse.json(made);
  }),
  http.get("/api/ledger-imports/:id", ({ params }) => {
    const found = imports.get(String(params.id));
    if (!found) return refusal(404, "ledger-import.not-found", "没有找到这次导入。");
    if (found.state === "running") {
      found.processed = Math.min(found.rows, found.processed + 90);
      if (found.processed === found.rows) found.state = "done";
    }
    return HttpResponse.json(found);
  }),
  http.post("/api/ledger-imports/:id/run", ({ params }) => {
    const found = imports.get(String(params.id))!;
    found.state = "running";
    return HttpResponse.json(found);
  }),
];
