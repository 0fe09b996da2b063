import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ExposureCounts, ExposureRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";

const unit = units[0]!;
const caseId = mockId("7", 9);
const row: ExposureRow = {
  exposureId: mockId("9", 1),
  origin: "ownColumn",
  medium: "newspaper",
  column: "《巡城马》",
  issue: "第12期",
  airedOn: "2018-07-09",
  title: "<b>背街小巷</b>无人管",
  link: "https://news.example.cn/12",
  photoId: null,
  recordedBy: "李红",
  recordedAt: "2018-07-09T02:00:00Z",
  withdrawnAt: null,
  withdrawnBecause: null,
  outcome: "open",
  cases: [
    {
      caseId,
      caseNumber: "000123",
      description: "背街小巷垃圾暴露",
      descriptionEn: null,
      state: "accepted",
      unitId: unit.unitId,
      unitNameZh: unit.nameZh,
      unitNameEn: unit.nameEn,
      actId: null,
    },
  ],
};
const counts: ExposureCounts = {
  year: 2018,
  units: [{ unitId: unit.unitId, unitNameZh: unit.nameZh, unitNameEn: unit.nameEn, months: [0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0], total: 3 }],
};

let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/supervision/exposures", () => HttpResponse.json({ items: [row], next: null, total: 1, totalIsCapped: false })),
    http.get("/api/supervision/exposures/counts", () => HttpResponse.json(counts)),
    http.get(`/api/cases/${caseId}`, () => HttpResponse.json({ caseId, number: "000123", description: "背街小巷垃圾暴露", descriptionEn: null })),
    http.get("/api/cases", () => HttpResponse.json({ items: [], next: null })),
    http.post("/api/supervision/exposures", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ exposureId: row.exposureId });
    }),
    http.post(`/api/supervision/exposures/${row.exposureId}/withdraw`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
});

it("shows what was exposed where, as text and a safe link, and how often each unit was", async () => {
  await open("/supervision/exposures", { language: "en", permissions: ["supervision.read", "supervision.act", "organisation.read"] });
  expect(await screen.findByText("<b>背街小巷</b>无人管")).toBeInTheDocument();
  expect(screen.getByText("Open the page")).toHaveAttribute("rel", expect.stringContaining("noopener"));
  const table = await screen.findByLabelText("Exposures a month");
  expect(await within(table).findByText("3")).toBeInTheDocument();
  await userEvent.click(screen.getAllByText("Withdraw the record")[0]!);
  const dialog = await screen.findByRole("dialog");
  fireEvent.change(within(dialog).getByLabelText("Reason"), { target: { value: "登错问题" } });
  await userEvent.click(within(dialog).getAllByText("Withdraw the record").at(-1)!);
  await waitFor(() => expect(sent).toEqual([{ reason: "登错问题" }]));
});

it("records an exposure of the case it was opened from", async () => {
  await open(`/supervision/exposures/new?caseId=${caseId}`, { width: 390, permissions: ["supervision.read", "supervision.act", "rectification.read"] });
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("000123 背街小巷垃圾暴露")).toBeInTheDocument();
  fireEvent.change(within(drawer).getByLabelText("媒体及栏目名称"), { target: { value: "《巡城马》" } });
  fireEvent.change(within(drawer).getByLabelText("标题"), { target: { value: "背街小巷无人管" } });
  await userEvent.click(within(drawer).getByRole("button", { name: /登\s?记$/ }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    origin: "ownColumn",
    medium: "newspaper",
    column: "《巡城马》",
    title: "背街小巷无人管",
    link: null,
    photoId: null,
    caseIds: [caseId],
  });
});
