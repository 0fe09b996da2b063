import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import type { Overview, RankingRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { cases, makeRanking } from "@/mocks/world";
import { topAndBottom } from "./RankingPanel";

vi.mock("@/ui/Chart", () => ({
  default: ({ onPick }: { onPick: (index: number) => void }) => (
    <button type="button" onClick={() => onPick(0)}>
      chart
    </button>
  ),
}));
vi.mock("@/ui/CampaignMap", () => ({ default: ({ pins, label }: { pins: unknown[]; label: string }) => <p>{`${label}: ${pins.length}`}</p> }));

const overview: Overview = {
  now: "2018-08-06T02:30:00Z",
  open: 185,
  overdue: 98,
  dueToday: 9,
  toDispatch: 47,
  toVerify: 22,
  onTimeRate: 87.3,
  period: "2018-08",
  trend: [{ date: "2018-08-05", logged: 12, closed: 9 }],
  ranking: makeRanking("2018-07", 47),
  circularsToApprove: 1,
  papersToApprove: 2,
};

beforeEach(() =>
  server.use(
    http.get("/api/overview", () => HttpResponse.json(overview)),
    http.get("/api/cases/clusters", () => HttpResponse.json({ pins: cases.slice(0, 3), clusters: [], total: 3 })),
  ),
);

it("leads every figure to its filtered list", async () => {
  await open("/overview");
  const link = async (name: RegExp) => (await screen.findByRole("link", { name })).getAttribute("href");
  expect(await link(/逾期未销号/)).toBe("/ledger?deadline=overdue");
  expect(await link(/今日到期/)).toBe("/ledger?deadline=dueToday");
  expect(await link(/待交办/)).toBe("/ledger?state=logged");
  expect(await link(/待核查/)).toBe("/ledger?state=submitted");
  expect(await link(/^未销号/)).toContain("state=logged&state=filed");
  expect(screen.getByText("87.30%")).toBeInTheDocument();
  expect(screen.getByText(/截至 2018-08-06 10:30/)).toBeInTheDocument();
  expect(await screen.findByText("未销号问题分布图: 3")).toBeInTheDocument();
});

it("leads a day of the trend to the cases logged on it", async () => {
  server.use(
    http.get("/api/cases", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.get("/api/units", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
  );
  const { router } = await open("/overview");
  await userEvent.click(await screen.findByRole("button", { name: "chart" }));
  await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe("/ledger?loggedFrom=2018-08-05&loggedTo=2018-08-05"));
});

it("tells a leader that a circular and documents of supervision wait, and spares the office that", async () => {
  await open("/overview", { as: "leader", language: "en", width: 390 });
  const alert = (await screen.findByText("1 circular is waiting for approval")).closest("[role=alert]") as HTMLElement;
  expect(within(alert).getByRole("link", { name: "Review" })).toHaveAttribute("href", "/circulars?state=submitted");
  const papers = screen.getByText("2 supervision documents are waiting for approval").closest("[role=alert]") as HTMLElement;
  expect(within(papers).getByRole("link", { name: "Review" })).toHaveAttribute("href", "/supervision/documents?awaitsApproval=true");
});

it("offers to try again when the figures cannot be had", async () => {
  server.use(http.get("/api/overview", () => HttpResponse.json({ status: 503, code: "database.unavailable", title: "数据库暂时不可用" }, { status: 503 })));
  await open("/overview");
  expect(await screen.findByText("数据库暂时不可用")).toBeInTheDocument();
  server.use(http.get("/api/overview", () => HttpResponse.json(overview)));
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("185")).toBeInTheDocument();
});

it("never lists a unit both at the top and at the bottom", () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ rank: index + 1, unitId: String(index) }) as RankingRow);
  const { top, bottom } = topAndBottom([...rows, { rank: null, unitId: "x" } as RankingRow]);
  expect(top.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5]);
  expect(bottom.map((row) => row.rank)).toEqual([6, 7]);
});
