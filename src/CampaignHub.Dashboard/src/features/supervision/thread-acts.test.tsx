import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ActRow, InterviewRow, StepForm, ThreadDetail } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";
import { monthsFrom, quarterOf } from "./periods";

const unit = units[0]!;
const caseId = mockId("7", 9);
const act = (form: StepForm): ActRow => ({
  actId: mockId("8", 1),
  caseId,
  caseNumber: "000123",
  description: "背街小巷垃圾暴露",
  descriptionEn: null,
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  stepCode: "step",
  stepNameZh: "这一级",
  stepNameEn: "This step",
  form,
  issuer: "office",
  addressee: "principalLeader",
  state: "proposed",
  reason: "overdue",
  note: null,
  at: "2018-07-10T00:00:00Z",
  byName: "系统",
  dueAt: null,
  carriedOutAt: null,
  carriedOutBy: null,
  liftedAt: null,
  documentId: null,
});
const held: InterviewRow = {
  interviewId: mockId("6", 1),
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  state: "held",
  becauseZh: "连续 3 次红牌",
  becauseEn: "3 red cards in a row",
  proposedAt: "2018-07-11T00:00:00Z",
  personName: "王局长",
  heldOn: "2018-07-12",
  heldBy: "区纪委",
  outcome: "承诺三日内整改",
  recordedBy: "李红",
};
const permissions = ["supervision.read", "supervision.read-ladder", "supervision.act", "organisation.read"];
let sent: unknown[];

const stand = (form: StepForm, more?: Partial<ThreadDetail>) => {
  const thread: ThreadDetail = {
    caseId,
    lastCode: "step",
    waiting: true,
    stopped: false,
    stoppedBecause: null,
    changedBy: "系统",
    holdUntil: null,
    next: null,
    nextIsDue: false,
    version: 2,
    verbs: ["skip", "stop"],
    above: [],
    acts: [act(form)],
    ...more,
  };
  server.use(http.get(`/api/supervision/threads/${caseId}`, () => HttpResponse.json(thread)));
};

beforeEach(() => {
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/supervision", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.get(`/api/cases/${caseId}`, () =>
      HttpResponse.json({ caseId, number: "000123", description: "垃圾", descriptionEn: null, state: "accepted", deadline: "overdue" }),
    ),
    http.get("/api/supervision/exposures", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.get("/api/supervision/interviews", () => HttpResponse.json({ items: [held], next: null, total: 1, totalIsCapped: false })),
    http.post("/api/supervision/cards", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ cardId: mockId("5", 1), interviewId: null });
    }),
    http.post("/api/supervision/interviews", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ interviewId: held.interviewId });
    }),
  );
});

it("gives the card a step asks for and says that the unit held it already", async () => {
  stand("redCard");
  await open(`/supervision/cases/${caseId}`, { language: "en", permissions });
  await userEvent.click(await screen.findByText("Give: Red card"));
  const dialog = (await screen.findByLabelText("Reason")).closest<HTMLElement>('[role="dialog"]')!;
  fireEvent.change(within(dialog).getByLabelText("Reason"), { target: { value: "拒不整改" } });
  await userEvent.click(within(dialog).getByText("Give: Red card"));
  expect(await screen.findByText(/The unit holds this card/)).toBeInTheDocument();
  expect(sent).toEqual([expect.objectContaining({ unitId: unit.unitId, colour: "red", actId: mockId("8", 1), reason: "拒不整改" })]);
});

it("carries out the step of an interview by one that was held with the unit since", async () => {
  stand("interview");
  await open(`/supervision/cases/${caseId}`, { language: "en", width: 390, permissions });
  await userEvent.click(await screen.findByText("This interview dealt with the case"));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ interviewId: held.interviewId, heldOn: "2018-07-12", outcome: "承诺三日内整改", actId: mockId("8", 1) });
});

it("records a new interview from the step", async () => {
  stand("interview");
  await open(`/supervision/cases/${caseId}`, { language: "en", permissions });
  await screen.findByText("This interview dealt with the case");
  await userEvent.click(screen.getByText("Record"));
  for (const [label, value] of [
    ["Who was interviewed", "张局长"],
    ["Held by", "组织部"],
    ["Outcome", "限期整改"],
  ] as const)
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  await userEvent.click(screen.getAllByText("Record").at(-1)!);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ personName: "张局长", heldBy: "组织部", actId: mockId("8", 1), unitId: unit.unitId });
});

it("lets no interview be recorded for a day before the step", async () => {
  stand("interview");
  await open(`/supervision/cases/${caseId}`, { language: "en", permissions });
  await screen.findByText("This interview dealt with the case");
  await userEvent.click(screen.getByText("Record"));
  expect(await screen.findByLabelText("Day")).toHaveAttribute("min", "2018-07-10");
});

it.each(["redCard", "interview", "transfer"] as const)("offers nothing of a step that asks for a %s while the thread is stopped", async (form) => {
  stand(form, { stopped: true, stoppedBecause: "等待上级协调", verbs: ["resume"] });
  await open(`/supervision/cases/${caseId}`, { language: "en", permissions: [...permissions, "supervision.transfer"] });
  expect(await screen.findByText("等待上级协调")).toBeInTheDocument();
  for (const gone of [/To be done now/, "Give: Red card", "Record", "This interview dealt with the case", "Seal and hand over"])
    expect(screen.queryByText(gone)).not.toBeInTheDocument();
});

it("counts the months from a step to today, at most twelve, and their quarters", () => {
  expect(monthsFrom("2018-11-30", "2019-01-02")).toEqual(["2019-01", "2018-12", "2018-11"]);
  expect(monthsFrom("2015-01-01", "2019-01-02")).toHaveLength(12);
  expect(monthsFrom("2019-02-01", "2019-01-31")).toEqual(["2019-01"]);
  expect(quarterOf("2018-12")).toBe("2018-Q4");
});
