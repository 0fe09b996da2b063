import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import dayjs from "dayjs";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ranking, RankingRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { pageOf } from "@/mocks/world";
import { periodKey } from "./periods";
import { placesGained } from "./RankingTable";

const row = (changes: Partial<RankingRow>): RankingRow => ({
  rank: 1,
  unitId: "u1",
  unitCode: "U001",
  unitNameZh: "城关镇",
  unitNameEn: "Chengguan Town",
  due: 14,
  closed: 13,
  onTime: 13,
  score: 92.86,
  previousRank: 3,
  previousScore: 90.1,
  ...changes,
});

const ranking: Ranking = {
  period: "2018-07",
  kind: "month",
  from: "2018-07-01",
  to: "2018-07-31",
  closedAt: "2018-08-01T00:30:00Z",
  schemeVersion: 1,
  minimumDue: 5,
  onTimeWeight: 0.7,
  closedWeight: 0.3,
  contentHash: "aa",
  groups: [
    {
      groupCode: "towns",
      groupNameZh: "乡镇组",
      groupNameEn: "Towns",
      rows: [
        row({}),
        row({ rank: 2, unitId: "u2", unitNameEn: "Liuhe Town", score: 60, previousRank: 1, previousScore: 70.5 }),
        row({ rank: null, unitId: "u3", unitNameEn: "Small Town", due: 3, score: 50 }),
      ],
    },
    { groupCode: "departments", groupNameZh: "部门组", groupNameEn: "Departments", rows: [] },
  ],
};

beforeEach(() => server.use(http.get("/api/periods/2018-07/ranking", () => HttpResponse.json(ranking))));

describe("the ranking", () => {
  it("says change with arrow, word and signed points; lists small units unranked", async () => {
    await open("/scoring/2018-07", { language: "en" });
    const first = (await screen.findByText("Chengguan Town")).closest("tr")!;
    expect(within(first).getByText("92.86")).toBeInTheDocument();
    expect(within(first).getByText(/up 2/)).toBeInTheDocument();
    expect(within(first).getByText(/\(\+2\.76 points\)/)).toBeInTheDocument();
    const second = screen.getByText("Liuhe Town").closest("tr")!;
    expect(within(second).getByText("60.00")).toBeInTheDocument();
    expect(within(second).getByText(/down 1/)).toBeInTheDocument();
    expect(within(screen.getByText("Small Town").closest("tr")!).getByText("Not ranked")).toBeInTheDocument();
  });

  it("keeps the chosen group in the address", async () => {
    const { router } = await open("/scoring/2018-07", { language: "en" });
    await userEvent.click(await screen.findByText("Departments"));
    expect(router.state.location.search).toBe("?group=departments");
    expect(await screen.findByText("No cases fell due in this group in this period")).toBeInTheDocument();
  });

  it("explains a rank by the cases that counted", async () => {
    server.use(
      http.get("/api/periods/2018-07/units/u1", () =>
        HttpResponse.json({
          period: "2018-07",
          row: row({}),
          formula: "100 × (0.7 × 13/14 + 0.3 × 13/14) = 92.86",
          cases: [{ number: "C-1", caseId: "c1", dueAt: "2018-07-03T00:00:00Z", closedAt: null, counted: "notClosed" }],
        }),
      ),
    );
    await open("/scoring/2018-07/units/u1");
    expect(await screen.findByText("第 1 名，得分 92.86")).toBeInTheDocument();
    expect(screen.getByText(/0\.7 × 13\/14/)).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "C-1" })).toHaveAttribute("href", "/ledger/c1");
    expect(screen.getByText("未销号")).toBeInTheDocument();
  });

  it("warns when the snapshot does not verify", async () => {
    server.use(
      http.get("/api/periods/2018-07/verify", () => HttpResponse.json({ period: "2018-07", contentHash: "aa", recomputedHash: "bb", matches: false })),
    );
    await open("/scoring/2018-07", { language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Verify snapshot" }));
    expect(await screen.findByText(/Do not use these figures/)).toBeInTheDocument();
  });
});

describe("closing a period", () => {
  it("says what will happen, and why it was refused", async () => {
    server.use(
      http.get("/api/periods", () => HttpResponse.json(pageOf([]))),
      http.post("/api/periods/:period/close", () =>
        HttpResponse.json({ status: 409, code: "period.not-over", title: "尚未结束", detail: "考核期 2018-07 尚未结束，不能核定。" }, { status: 409 }),
      ),
    );
    await open("/scoring");
    expect(await screen.findByText("还没有核定的考核期")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "核定考核期" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/不再变动/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole("button", { name: "核定考核期" }));
    expect(await within(dialog).findByText("考核期 2018-07 尚未结束，不能核定。")).toBeInTheDocument();
  });

  it("is not offered to those who may not", async () => {
    server.use(http.get("/api/periods", () => HttpResponse.json(pageOf([]))));
    await open("/scoring", { as: "leader" });
    expect(await screen.findByText("还没有核定的考核期")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "核定考核期" })).not.toBeInTheDocument();
  });
});

it.each([
  ["month", "2018-07-31", "2018-07"],
  ["day", "2018-07-04", "2018-07-04"],
  ["week", "2018-07-04", "2018-W27"],
  ["week", "2018-12-31", "2019-W01"],
  ["week", "2021-01-03", "2020-W53"],
  ["week", "2016-01-01", "2015-W53"],
] as const)("names the %s of %s %s", (kind, day, key) => expect(periodKey(kind, dayjs(day))).toBe(key));

it("counts places gained only between two ranked periods", () => {
  expect(placesGained(row({ rank: 7, previousRank: 9 }))).toBe(2);
  expect(placesGained(row({ previousRank: null }))).toBeNull();
  expect(placesGained(row({ rank: null }))).toBeNull();
});
