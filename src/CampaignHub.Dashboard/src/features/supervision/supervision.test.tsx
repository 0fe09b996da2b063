import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ActRow, LadderDetail, ThreadDetail } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";

const unit = units[0]!;
const caseId = mockId("7", 9);
const act: ActRow = {
  actId: mockId("8", 1),
  caseId,
  caseNumber: "000123",
  description: "背街小巷垃圾暴露",
  descriptionEn: null,
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  stepCode: "oral",
  stepNameZh: "口头督办",
  stepNameEn: "Oral notice",
  form: "oralNotice",
  issuer: "office",
  addressee: "unitContact",
  state: "proposed",
  reason: "overdue",
  note: null,
  at: "2018-07-10T00:00:00Z",
  byName: "系统",
  dueAt: "2018-07-11T00:00:00Z",
  carriedOutAt: null,
  carriedOutBy: null,
  liftedAt: null,
  documentId: null,
};
const thread: ThreadDetail = {
  caseId,
  lastCode: "oral",
  waiting: true,
  stopped: false,
  stoppedBecause: null,
  changedBy: "系统",
  holdUntil: "2018-07-11T00:00:00Z",
  next: { code: "circular", nameZh: "督查通报", nameEn: "Supervision circular", form: "circular" },
  nextIsDue: false,
  version: 2,
  verbs: ["carryOut", "skip", "stop"],
  above: [{ code: "circular", nameZh: "督查通报", nameEn: "Supervision circular", form: "circular" }],
  acts: [act],
};
const ladder: LadderDetail = {
  number: 0,
  steps: [
    {
      code: "reminder",
      nameZh: "逾期提醒",
      nameEn: "Reminder",
      form: "reminder",
      issuer: "office",
      addressee: "unitContact",
      deadline: null,
      triggers: [{ overdueBy: { length: 1, unit: "hours" }, limitsMissed: null, returned: null, rebounded: null, redsInARow: null, sources: null }],
      next: "oral",
    },
    {
      code: "oral",
      nameZh: "口头督办",
      nameEn: "Oral notice",
      form: "oralNotice",
      issuer: "office",
      addressee: "unitContact",
      deadline: { length: 1, unit: "workingDays" },
      triggers: [
        {
          overdueBy: { length: 1, unit: "workingDays" },
          limitsMissed: null,
          returned: null,
          rebounded: null,
          redsInARow: null,
          sources: ["externalSupervisor"],
        },
      ],
      next: null,
    },
  ],
  standing: [{ code: "oral", cases: 4, waiting: 4 }],
  revisions: [],
};

let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/supervision", () => HttpResponse.json({ items: [act], next: null, total: 1, totalIsCapped: false })),
    http.get(`/api/supervision/threads/${caseId}`, () =>
      HttpResponse.json(sent.length === 0 ? thread : { ...thread, waiting: false, version: 3, verbs: ["climb"], acts: [{ ...act, state: "inForce" }] }),
    ),
    http.get(`/api/cases/${caseId}`, () =>
      HttpResponse.json({ caseId, number: "000123", description: act.description, descriptionEn: null, state: "accepted", deadline: "overdue" }),
    ),
    http.post(`/api/supervision/acts/${act.actId}/carry-out`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(act);
    }),
    http.get("/api/supervision/exposures", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.get("/api/supervision/ladder", () => HttpResponse.json(ladder)),
    http.get("/api/supervision/settings", () =>
      HttpResponse.json({
        version: 0,
        rules: { greenFrom: 90, redBelow: 75, redsInARow: 3, blackFlags: 1, top: 20, bottom: 4, publicListing: false, reach: "citywide" },
      }),
    ),
    http.put("/api/supervision/ladder", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...ladder, number: 1 });
    }),
  );
});

it("opens the thread of a case and logs a spoken notice", async () => {
  await open("/supervision", { language: "en", permissions: ["supervision.read", "supervision.act", "organisation.read"] });
  await userEvent.click((await screen.findByText("背街小巷垃圾暴露")).closest("tr")!);
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("To be done now: Oral notice.")).toBeInTheDocument();
  expect(within(drawer).getByText("The step after it: Supervision circular.")).toBeInTheDocument();
  await userEvent.click(within(drawer).getByText("Log as done"));
  fireEvent.change(within(drawer).getByLabelText("What was done"), { target: { value: "电话告知王局长" } });
  await userEvent.click(within(drawer).getAllByText("Log as done").at(-1)!);
  expect(await within(drawer).findByText("In force")).toBeInTheDocument();
  expect(within(drawer).getByText(/^Next step: Supervision circular\./)).toBeInTheDocument();
  expect(sent).toEqual([{ note: "电话告知王局长" }]);
});

it("shows the ladder in words on a phone and publishes a revision only with a reason", async () => {
  await open("/supervision/ladder", { width: 390, permissions: ["supervision.read", "supervision.read-ladder", "supervision.revise-ladder"] });
  expect(await screen.findByText("逾期 1 个工作日，且来源为义务监督")).toBeInTheDocument();
  expect(screen.getByText("4 件在此级")).toBeInTheDocument();
  await userEvent.click(screen.getByText("修订"));
  const save = screen.getByText("发布修订").closest("button")!;
  expect(save).toBeDisabled();
  fireEvent.change(screen.getByLabelText("修订说明"), { target: { value: "先口头再提醒" } });
  await userEvent.click(screen.getAllByLabelText("下移")[0]!);
  await userEvent.click(save);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    number: 0,
    note: "先口头再提醒",
    steps: [
      { code: "oral", next: "reminder" },
      { code: "reminder", next: null },
    ],
  });
});

it("shows listed problems to everybody without a session, with the promise and no other person", async () => {
  server.use(
    http.get("/api/public/listed-supervision", () =>
      HttpResponse.json({
        campaigns: [
          {
            nameZh: "棠溪创城",
            nameEn: "Tangxi campaign",
            orders: [
              {
                number: "第1号",
                title: "挂牌督办",
                authorityZh: "棠溪区指挥部",
                issuedOn: "2018-07-10",
                dueOn: "2018-07-20",
                lifted: false,
                problems: [
                  {
                    description: "东关街占道经营",
                    descriptionEn: "Stalls on Dongguan Street",
                    unitZh: "城管局",
                    unitEn: "Urban Management Bureau",
                    progress: "rectifying",
                    liftedOn: null,
                    commitment: { personName: "王局长", post: "局长", words: "七日内整改到位", madeOn: "2018-07-10" },
                  },
                ],
              },
            ],
          },
        ],
      }),
    ),
  );
  await open("/listed-supervision", { as: null, language: "en", width: 390 });
  expect(await screen.findByText("Stalls on Dongguan Street")).toBeInTheDocument();
  expect(screen.getByText("棠溪区指挥部令（第1号）")).toBeInTheDocument();
  expect(screen.getByText("七日内整改到位")).toBeInTheDocument();
  expect(screen.getByText("Being rectified")).toBeInTheDocument();
  expect(screen.getByText("to be rectified by 20 Jul 2018")).toBeInTheDocument();
});

it("gives the cards that scores stand for and says how many", async () => {
  const row = {
    unitId: unit.unitId,
    unitNameZh: unit.nameZh,
    unitNameEn: unit.nameEn,
    score: 62.5,
    proposed: "red",
    card: null,
    flag: null,
    redsInARow: 0,
    months: [null, null, null, "yellow", "red", null],
  };
  server.use(
    http.get("/api/periods", () => HttpResponse.json({ items: [{ period: "2018-07" }], next: null })),
    http.get("/api/supervision/board", () =>
      HttpResponse.json({
        period: "2018-07",
        closed: true,
        green: 0,
        yellow: 0,
        red: 0,
        months: ["2018-02", "2018-03", "2018-04", "2018-05", "2018-06", "2018-07"],
        units: [row],
      }),
    ),
    http.post("/api/supervision/cards/proposed", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ green: 0, yellow: 0, red: 1 });
    }),
  );
  await open("/supervision/board", { permissions: ["supervision.read", "supervision.act"] });
  expect(await screen.findByText("按分数为红牌")).toBeInTheDocument();
  await userEvent.click(screen.getByText("按考评亮牌"));
  expect(await screen.findByText("已亮牌：绿 0，黄 0，红 1")).toBeInTheDocument();
  expect(sent).toEqual([{ period: "2018-07" }]);
});

it("offers citywide or each ranking group for praise and criticism and sends what was chosen", async () => {
  server.use(
    http.put("/api/supervision/settings", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ version: 1, rules: (sent[0] as { rules: unknown }).rules });
    }),
  );
  await open("/supervision/ladder", { language: "en", permissions: ["supervision.read", "supervision.read-ladder", "supervision.revise-ladder"] });
  expect(await screen.findByLabelText("All units, citywide")).toBeChecked();
  await userEvent.click(screen.getByLabelText("Each ranking group apart"));
  await userEvent.click(screen.getByRole("button", { name: "Save the settings" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ version: 0, rules: { reach: "rankingGroup", top: 20, bottom: 4 } });
});
