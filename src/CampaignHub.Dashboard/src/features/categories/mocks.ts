import { HttpResponse, http } from "msw";
import type { CategoryRow, DispatchProposal, ReckonedLimit } from "@/api/types";
import { units } from "@/mocks/world";

const row = (code: string, nameZh: string, nameEn: string, more: Partial<CategoryRow> = {}): CategoryRow => ({
  code,
  parentCode: null,
  kind: "event",
  nameZh,
  nameEn,
  filingStandard: null,
  closingStandard: null,
  filingStandardEn: null,
  closingStandardEn: null,
  limit: null,
  extended: null,
  urgent: false,
  ownerAxis: "area",
  nearRadius: 50,
  nearDays: 7,
  photoRequired: false,
  active: true,
  version: 1,
  ...more,
});

export const tree: CategoryRow[] = [
  row("C01", "公用设施", "Public utilities", { kind: "component" }),
  row("C01-02", "井盖", "Manhole covers", { kind: "component", parentCode: "C01", urgent: true, limit: { amount: 2, unit: "clockHours", fivePlusTwo: true } }),
  row("E01", "市容环境", "City appearance"),
  row("E01-02", "暴露垃圾", "Exposed refuse", {
    parentCode: "E01",
    limit: { amount: 4, unit: "workingHours", fivePlusTwo: true },
    closingStandard: "垃圾清理干净",
    closingStandardEn: "Refuse cleared away",
  }),
];

export const proposal: DispatchProposal = {
  unitId: units[0]!.unitId,
  unitNameZh: units[0]!.nameZh,
  unitNameEn: units[0]!.nameEn,
  axis: "area",
  limit: { amount: 4, unit: "workingHours", fivePlusTwo: false },
  dueAt: "2018-07-16T02:30:00Z",
  urgent: false,
  closingStandard: "垃圾清理干净",
  closingStandardEn: null,
};

export const handlers = [
  http.get("/api/case-categories", () => HttpResponse.json(tree)),
  http.get("/api/cases/:caseId/dispatch-proposal", () => HttpResponse.json(proposal)),
  http.get("/api/working-time/limit", ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const answer: ReckonedLimit = {
      amount: Number(asked.get("amount")),
      unit: asked.get("unit") as ReckonedLimit["unit"],
      fivePlusTwo: asked.get("fivePlusTwo") === "true",
      dueAt: "2018-07-16T02:30:00Z",
    };
    return HttpResponse.json(answer);
  }),
];
