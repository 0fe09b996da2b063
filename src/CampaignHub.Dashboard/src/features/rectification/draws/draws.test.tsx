import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { CaseDetail, CaseDrawRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases, mockId } from "@/mocks/world";
import { handlers } from "../mocks";

const subject = cases[0]!;
const row: CaseDrawRow = {
  caseId: subject.caseId,
  caseNumber: subject.number,
  description: "<b>人民路</b>垃圾桶满溢",
  descriptionEn: null,
  unitId: mockId("1", 1),
  unitNameZh: "城管局",
  unitNameEn: "Urban Management Bureau",
  at: "2018-07-10T01:00:00Z",
  round: 4,
  seed: "ab12".repeat(8),
  drawNumber: 2310,
  percent: 30,
  byHand: true,
  outcome: "verified",
  outcomeAt: "2018-07-10T03:00:00Z",
  outcomeBy: "周敏",
};
const other: CaseDrawRow = {
  ...row,
  caseNumber: "000124",
  seed: "cd34".repeat(8),
  drawNumber: 3000,
  byHand: false,
  outcome: "closedUnchecked",
  outcomeBy: null,
};
const permissions = ["rectification.read", "rectification.verify", "rectification.look-back", "rectification.settings", "organisation.read"];
let asked: string[];

beforeEach(() => {
  asked = [];
  server.use(
    http.get("/api/case-draws", ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ items: [row, other], next: null, total: 2, totalIsCapped: false, byHand: 1, byHandIsCapped: false });
    }),
    ...handlers,
    ...unitHandlers,
  );
});

it("lists which cases were drawn for verifying, by which share, and what came of it", async () => {
  await open("/case-draws", { language: "en", permissions });
  expect(await screen.findByText("Verified and closed")).toBeInTheDocument();
  expect(screen.getByText("2 draws, 1 of them to be verified by hand")).toBeInTheDocument();
  expect(screen.getByText("Number 2310 at 30 %")).toBeInTheDocument();
  expect(screen.getAllByText("<b>人民路</b>垃圾桶满溢")).toHaveLength(2);
  await userEvent.click(screen.getByText("Not drawn"));
  await screen.findByText("Not drawn, closed");
  expect(asked.at(-1)).toContain("byHand=false");
});

it("leads from a case's timeline to its draw", async () => {
  const event = { ...subject.timeline[0]!, sequence: 4, kind: "submitted", dueAt: null } as CaseDetail["timeline"][number];
  server.use(http.get(`/api/cases/${subject.caseId}`, () => HttpResponse.json({ ...subject, timeline: [event] })));
  await open(`/ledger/${subject.caseId}`, { width: 390, permissions });
  await userEvent.click(await screen.findByText("抽中人工核查（号码 2310，比例 30%）"));
  expect(await screen.findByText(`问题 ${subject.number}`)).toBeInTheDocument();
  expect(asked.at(-1)).toContain(`caseId=${subject.caseId}`);
});
