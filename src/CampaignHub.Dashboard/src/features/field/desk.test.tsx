import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";

const row = (id: string, group: string, more: object = {}) => ({
  caseId: id,
  number: `00000${id}`,
  description: `问题${id}`,
  descriptionEn: `Problem ${id}`,
  state: "accepted",
  deadline: group === "overdue" ? "overdue" : "onTime",
  group,
  pointNameZh: null,
  pointNameEn: null,
  address: "人民路",
  dueAt: "2018-07-12T01:00:00Z",
  returnCount: 0,
  assigneeName: null,
  mine: false,
  photoRequired: false,
  version: 3,
  ...more,
});
const counts = { overdue: 1, today: 0, week: 1, later: 0, toAccept: 0, mine: 0, all: 2 };
const desk = (rows: object[]) => http.get("/api/desk/cases", () => HttpResponse.json({ items: rows, next: null, counts }));

it("lays the unit's work out by limit and tells whose it is", async () => {
  const view = open("/my-cases", { as: "unitContact", language: "en" });
  server.use(desk([row("1", "overdue"), row("2", "week", { assigneeName: "王师傅" })]));
  await view;
  const groups = within(await screen.findByRole("navigation", { name: "Groups by limit" }));
  expect(groups.getByRole("button", { name: /1 Overdue/ })).toBeInTheDocument();
  expect(screen.getByText("王师傅")).toBeInTheDocument();
  expect(screen.getByText("Unassigned")).toBeInTheDocument();
});

it("replies to several at once, says which was refused, and sends only that one again", async () => {
  const sent: { caseId: string; replyId: string }[][] = [];
  const view = open("/my-cases", { as: "unitContact", language: "en" });
  server.use(
    desk([row("1", "overdue"), row("2", "week")]),
    http.post("/api/desk/replies", async ({ request }) => {
      const { replies } = (await request.json()) as { replies: { caseId: string; replyId: string }[] };
      sent.push(replies);
      return HttpResponse.json(
        replies.map((one) =>
          one.caseId === "2" && sent.length === 1
            ? { caseId: "2", done: false, number: null, code: "case.changed", reason: "Somebody was faster." }
            : { caseId: one.caseId, done: true, number: "1", code: null, reason: null },
        ),
      );
    }),
  );
  await view;
  for (const box of await screen.findAllByRole("checkbox")) await userEvent.click(box);
  await userEvent.click(screen.getByRole("button", { name: /Reply to 2/ }));
  const drawer = within(await screen.findByRole("dialog"));
  await userEvent.type(drawer.getByLabelText("What was done"), "Cleared");
  await userEvent.click(drawer.getByRole("button", { name: "Submit 2" }));
  expect(await drawer.findByText("Somebody was faster.")).toBeInTheDocument();
  await userEvent.click(drawer.getByRole("button", { name: "Submit 1 again" }));
  expect(await drawer.findByText("All 2 cases submitted")).toBeInTheDocument();
  expect(sent.map((replies) => replies.map((one) => one.caseId))).toEqual([["1", "2"], ["2"]]);
});

it("says before sending that a category needs a photo", async () => {
  let sent = 0;
  const view = open("/my-cases", { as: "unitContact", language: "en" });
  server.use(
    desk([row("1", "overdue", { photoRequired: true })]),
    http.post("/api/desk/replies", () => {
      sent += 1;
      return HttpResponse.json([]);
    }),
  );
  await view;
  await userEvent.click(await screen.findByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: /Reply to 1/ }));
  const drawer = within(await screen.findByRole("dialog"));
  expect(drawer.getByText("Photos afterwards (required)")).toBeInTheDocument();
  await userEvent.type(drawer.getByLabelText("What was done"), "Cleared");
  await userEvent.click(drawer.getByRole("button", { name: "Submit 1" }));
  expect(await drawer.findByText("This category needs at least one photo taken afterwards")).toBeInTheDocument();
  await waitFor(() => expect(sent).toBe(0));
});

it("prints what was done of the chosen cases", async () => {
  const view = open("/my-cases/report?caseId=1", { as: "unitContact", language: "en" });
  server.use(
    http.get("/api/desk/report", () =>
      HttpResponse.json({
        agencyZh: "测试县创城",
        agencyEn: "Test County",
        timeZone: "Asia/Shanghai",
        at: "2018-07-12T01:00:00Z",
        rows: [
          {
            caseId: "1",
            number: "000001",
            description: "问题",
            descriptionEn: "Problem",
            categoryZh: null,
            categoryEn: null,
            placeZh: "人民路",
            placeEn: "Renmin Road",
            unitNameZh: "城管局",
            unitNameEn: "Urban Management",
            foundAt: "2018-07-10T01:00:00Z",
            dueAt: null,
            measure: "Cleared",
            doneAt: "2018-07-11T01:00:00Z",
            doneByName: "contact.a",
            assigneeName: null,
            state: "submitted",
            closedAt: null,
            before: [],
            after: [],
          },
        ],
      }),
    ),
  );
  await view;
  const table = within(await screen.findByRole("table"));
  for (const text of ["000001", "Renmin Road", "Cleared", "contact.a"]) expect(table.getByText(text)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: /Print/ })).toBeInTheDocument();
});
