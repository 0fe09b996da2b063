import { HttpResponse, http } from "msw";
import type { CaseReceipt, LogIssue } from "@/api/types";

const receipts = new Map<string, CaseReceipt>();

export const handlers = [
  http.post("/api/cases", async ({ request }) => {
    const body = (await request.json()) as LogIssue;
    const receipt = receipts.get(body.caseId) ?? { caseId: body.caseId, number: `YH-2018-0${4100 + receipts.size}`, state: "logged" as const };
    receipts.set(body.caseId, receipt);
    return HttpResponse.json(receipt);
  }),
];
