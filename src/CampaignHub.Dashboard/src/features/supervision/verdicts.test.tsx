import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { PeriodVerdictRow, PeriodVerdicts } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";

const row = (index: number, verdict: PeriodVerdictRow["verdict"]): PeriodVerdictRow => ({
  unitId: units[index]!.unitId,
  unitNameZh: units[index]!.nameZh,
  unitNameEn: units[index]!.nameEn,
  groupNameZh: "镇街组",
  groupNameEn: "Towns",
  score: 90 - index,
  months: 1,
  verdict,
  done: false,
  confirmed: null,
  titles: verdict === "criticised" ? [{ titleId: mockId("c", 1), kind: "civilisedUnit", level: "municipal", state: "valid", version: 3 }] : [],
});
const month: PeriodVerdicts = { period: "2018-07", reach: "citywide", months: ["2018-07"], isClosed: true, rows: [row(0, "commended"), row(1, "criticised")] };

let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/periods", () => HttpResponse.json({ items: [{ period: "2018-07" }], next: null })),
    http.get("/api/supervision/board", () => HttpResponse.json({ period: "2018-07", closed: true, months: [], green: 0, yellow: 0, red: 0, units: [] })),
    http.get("/api/supervision/interviews", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.get("/api/supervision/verdicts", ({ request }) => {
      const period = new URL(request.url).searchParams.get("period")!;
      return HttpResponse.json(period === "2018-07" ? month : { period, reach: "rankingGroup", months: [], isClosed: false, rows: [] });
    }),
    http.post("/api/supervision/verdicts", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ commended: 1, criticised: 1, titles: 0 });
    }),
  );
});

it("confirms praise and criticism of the chosen units and leaves titles as they are unless told otherwise", async () => {
  await open("/supervision/board?period=2018-07", { permissions: ["supervision.read", "supervision.read-ladder", "supervision.act", "honours.keep"] });
  expect(await screen.findByText(/按排名组分别排名/)).toBeInTheDocument();
  await userEvent.click(await screen.findByText("2018-07", { selector: ".ant-segmented-item-label" }));
  await userEvent.click(await screen.findByLabelText(`确认${units[0]!.nameZh}`));
  expect(screen.getByText(/全市全体单位统一排名/)).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText(`确认${units[1]!.nameZh}`));
  await userEvent.click(screen.getByRole("button", { name: "确认所选" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText(`${units[1]!.nameZh}：市级文明单位`)).toBeInTheDocument();
  fireEvent.change(within(dialog).getByLabelText("决定机关"), { target: { value: "区委创建领导小组" } });
  fireEvent.change(within(dialog).getByLabelText("事由"), { target: { value: "年终考核" } });
  await userEvent.click(within(dialog).getByRole("button", { name: "确认所选" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    period: "2018-07",
    decidedBy: "区委创建领导小组",
    document: null,
    units: [
      { unitId: units[0]!.unitId, titles: [] },
      { unitId: units[1]!.unitId, titles: [] },
    ],
  });
});
