import { HttpResponse, http } from "msw";
import type { InspectionDetail, InspectionReceipt, SubmitInspection } from "@/api/types";
import { points } from "@/mocks/places";
import { mockId } from "@/mocks/world";

const inspections: InspectionDetail[] = points
  .filter((point) => point.items.length > 0)
  .map((point, index) => {
    const answers = point.items.map((item, order) => ({
      itemId: item.itemId,
      verdict: (order + index) % 5 === 0 ? ("notConform" as const) : order === 6 ? ("notApplicable" as const) : ("conform" as const),
      count: item.countRule ? 2 : null,
      metres: null,
      note: (order + index) % 5 === 0 ? "东侧通道有杂物，卫生不达标" : null,
      photoIds: [],
      textZh: item.textZh,
      textEn: item.textEn,
      caseId: (order + index) % 5 === 0 ? mockId("c1", index + 1) : null,
    }));
    const of = (verdict: string) => answers.filter((answer) => answer.verdict === verdict).length;
    const judged = of("conform") + of("notConform");
    return {
      inspectionId: mockId("ee", index),
      pointId: point.pointId,
      pointNameZh: point.nameZh,
      pointNameEn: point.nameEn,
      mode: index === 1 ? ("unannounced" as const) : ("announced" as const),
      publishedAt: null,
      inspectorName: index % 2 ? "吴晓峰" : "何静",
      submittedAt: new Date(Date.now() - index * 9_000_000).toISOString(),
      conform: of("conform"),
      notConform: of("notConform"),
      notApplicable: of("notApplicable"),
      scoreRate: judged ? Math.round((10_000 * of("conform")) / judged) / 100 : null,
      answers,
    };
  });
const receipts = new Map<string, InspectionReceipt>();

export const handlers = [
  http.post("/api/inspections/:inspectionId/publish", ({ params }) => {
    const found = inspections.find((one) => one.inspectionId === params.inspectionId)!;
    found.publishedAt = new Date().toISOString();
    return HttpResponse.json(found);
  }),
  http.post("/api/inspections", async ({ request }) => {
    const body = (await request.json()) as SubmitInspection;
    const known = receipts.get(body.inspectionId);
    if (known) return HttpResponse.json(known);
    const of = (verdict: string) => body.answers.filter((answer) => answer.verdict === verdict).length;
    const judged = of("conform") + of("notConform");
    const receipt: InspectionReceipt = {
      inspectionId: body.inspectionId,
      conform: of("conform"),
      notConform: of("notConform"),
      notApplicable: of("notApplicable"),
      scoreRate: judged ? Math.round((10_000 * of("conform")) / judged) / 100 : null,
      cases: Array.from({ length: of("notConform") }, (_, index) => ({ caseId: mockId("c1", index + 1), number: `YH-2018-0400${index + 1}` })),
    };
    receipts.set(body.inspectionId, receipt);
    return HttpResponse.json(receipt);
  }),
  http.get("/api/inspections", ({ request }) => {
    const pointId = new URL(request.url).searchParams.get("pointId");
    const items = inspections.filter((row) => !pointId || row.pointId === pointId);
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/inspections/:inspectionId", ({ params }) => {
    const found = inspections.find((row) => row.inspectionId === params.inspectionId);
    return found ? HttpResponse.json(found) : HttpResponse.json({ status: 404, code: "inspection.not-found", title: "没有这次检查。" }, { status: 404 });
  }),
];
