import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { PreviewedDispatch } from "@/api/types";
import { handlers as categoryHandlers } from "@/features/categories/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases } from "@/mocks/world";

const [one, other] = cases.filter((row) => row.state === "logged");
const closed = cases.find((row) => row.state === "closed")!;
const sent: { cases: unknown[] }[] = [];
const line = (changes: Partial<PreviewedDispatch>): PreviewedDispatch => ({
  caseId: one!.caseId,
  number: one!.number,
  description: one!.description,
  descriptionEn: null,
  version: 1,
  unitId: "u1",
  unitNameZh: "城管局",
  unitNameEn: "Urban Management Bureau",
  limit: { amount: 4, unit: "workingHours", fivePlusTwo: false },
  dueAt: "2018-07-10T09:00:00Z",
  refusal: null,
  reason: null,
  ...changes,
});

beforeEach(() => {
  sent.length = 0;
  server.use(
    ...unitHandlers,
    ...categoryHandlers,
    http.get("/api/case-views", () => HttpResponse.json({ items: [], roles: [] })),
    http.get("/api/cases", () => HttpResponse.json({ items: [one, other, closed], next: null, total: 3, totalIsCapped: false })),
    http.post("/api/cases/dispatch-preview", () =>
      HttpResponse.json({
        items: [
          line({}),
          line({
            caseId: other!.caseId,
            number: other!.number,
            unitId: null,
            unitNameZh: null,
            refusal: "case.nobody-proposed",
            reason: "没有对应的责任单位。",
          }),
        ],
      }),
    ),
    http.post("/api/cases/dispatch", async ({ request }) => {
      sent.push((await request.json()) as { cases: unknown[] });
      return HttpResponse.json({
        dispatched: 0,
        refused: 1,
        items: [{ caseId: one!.caseId, number: null, refusal: "case.changed", reason: "周敏刚刚交办了该问题，请刷新后再办理。" }],
      });
    }),
  );
});

describe("dispatching cases together", () => {
  it("shows what each will get and why not, sends what can go, and tells what became of it", async () => {
    await open("/ledger", { as: "campaignOffice" });
    const row = (number: string) => screen.getByText(number).closest("tr")!;
    await screen.findByText(one!.number);
    expect(within(row(closed.number)).getByRole("checkbox")).toBeDisabled();
    await userEvent.click(within(row(one!.number)).getByRole("checkbox"));
    await userEvent.click(within(row(other!.number)).getByRole("checkbox"));
    expect(screen.getByText("已选 2 条")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "批量交办" }));

    expect(await screen.findByText("没有对应的责任单位。")).toBeInTheDocument();
    expect(screen.getByText(/可交办 1 条；1 条不能交办/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "交办 1 条" }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.cases).toEqual([{ caseId: one!.caseId, version: 1, unitId: "u1", limit: null }]);
    expect(await screen.findByText(/周敏刚刚交办了该问题/)).toBeInTheDocument();
  });
});

it("prints the filtered ledger with its filters in words, as of when and how many", async () => {
  server.use(http.get("/api/cases/print", () => HttpResponse.json({ items: [one, closed], total: 1200, totalIsCapped: false, asOf: "2018-07-10T01:00:00Z" })));
  await open("/ledger/print?deadline=overdue&search=井盖", { language: "en" });
  expect(await screen.findByText(/1,200 in all/)).toHaveTextContent("as of");
  expect(screen.getByText(/Only the first 2 are listed/)).toBeInTheDocument();
  expect(screen.getByText(/井盖/)).toBeInTheDocument();
  expect(screen.getByText(one!.number)).toBeInTheDocument();
});
