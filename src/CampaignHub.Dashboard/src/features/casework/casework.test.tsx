import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { CasePlanPage, UnansweredRow } from "@/api/types";
import { handlers as caseHandlers } from "@/features/rectification/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { cases } from "@/mocks/world";

const caseId = cases[0]!.caseId;
const unplanned: CasePlanPage = { plan: null, limitDay: "2018-07-30", required: true, mayEdit: true };
const row: UnansweredRow = {
  reportId: "0198a000-0000-7000-8000-00000000aa01",
  caseId,
  number: "000101",
  description: "井盖破损",
  descriptionEn: "Broken manhole cover",
  state: "closed",
  closedAt: "2018-07-09T02:00:00Z",
  source: "hotline",
  reference: "12345-99",
  reportedOn: "2018-07-09",
  reporter: "李女士",
  at: "2018-07-09T01:00:00Z",
};

beforeEach(() => server.use(...caseHandlers));

it("is planned with its steps and the version it was read in", async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.get("/api/cases/:caseId/plan", () => HttpResponse.json(unplanned)),
    http.put("/api/cases/:caseId/plan", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json({
        ...unplanned,
        plan: { ...(sent.plan as object), late: false, byName: "张工", at: "2018-07-10T01:00:00Z", version: 1, milestones: [] },
      });
    }),
  );
  await open(`/ledger/${caseId}`);
  const section = await screen.findByRole("region", { name: "整改方案" });
  expect(within(section).getByText("该问题属于重大问题，提交前须有整改方案。")).toBeInTheDocument();
  await userEvent.click(within(section).getByRole("button", { name: "制定整改方案" }));
  await userEvent.type(within(section).getByLabelText("整改措施"), "更换管网");
  await userEvent.type(within(section).getByLabelText("责任人"), "张工");
  await userEvent.click(within(section).getByRole("button", { name: /添加节点/ }));
  await userEvent.type(within(section).getByLabelText("节点内容"), "进场");
  await userEvent.type(within(section).getByLabelText("节点日期"), "2018-07-20");
  await userEvent.click(within(section).getByRole("button", { name: "保存方案" }));
  expect(await within(section).findByText("更换管网")).toBeInTheDocument();
  expect(sent).toMatchObject({
    version: 0,
    plan: { measure: "更换管网", dueOn: "2018-07-30", estimatedCost: null },
    milestones: [{ title: "进场", dueOn: "2018-07-20" }],
  });
});

it("lists who waits for an answer and notes it once", async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.get("/api/case-reports/unanswered", () => HttpResponse.json({ items: [row], next: null, total: 1, totalIsCapped: false })),
    http.post("/api/cases/:caseId/reports/answer", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json([]);
    }),
  );
  await open("/answers", { language: "en" });
  expect(await screen.findByText("12345-99 · 李女士")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Answer" }));
  const drawer = await screen.findByRole("dialog");
  await userEvent.type(within(drawer).getByLabelText("Answer given"), "Replaced");
  await userEvent.click(within(drawer).getByRole("button", { name: "Note the answer" }));
  expect(await screen.findByText("Answer noted")).toBeInTheDocument();
  expect(sent).toEqual({ reportIds: [row.reportId], answer: "Replaced" });
});

it("says whether anything would still be open on the day", async () => {
  server.use(
    http.get("/api/cases/zero-open", ({ request }) => {
      const day = new URL(request.url).searchParams.get("day");
      const clear = day === "2018-07-20";
      return HttpResponse.json({
        day,
        open: clear ? 0 : 1,
        dueByThen: 1,
        dueLater: 0,
        paused: 0,
        withoutUnit: 0,
        isClear: clear,
        items: clear ? [] : [cases[0]],
      });
    }),
  );
  await open("/zero-open");
  expect(await screen.findByText("还有 1 件问题未办结")).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText("检查日期"), { target: { value: "2018-07-20" } });
  expect(await screen.findByText("全部办结，没有未销号的问题。")).toBeInTheDocument();
});
