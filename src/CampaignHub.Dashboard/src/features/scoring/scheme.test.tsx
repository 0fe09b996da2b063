import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReviseScoringScheme, SchemeVersion } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { percent, shares } from "./scheme";

let versions: SchemeVersion[];
let sent: ReviseScoringScheme[];

beforeEach(() => {
  versions = [{ version: 1, minimumDue: 5, onTimeWeight: 0.7, closedWeight: 0.3, revisedAt: null, byName: null }];
  sent = [];
  server.use(
    http.get("/api/scoring-scheme", () => HttpResponse.json({ current: versions[0], items: versions, next: null })),
    http.put("/api/scoring-scheme", async ({ request }) => {
      const body = (await request.json()) as ReviseScoringScheme;
      sent.push(body);
      if (body.version !== versions[0]!.version)
        return HttpResponse.json({ status: 409, code: "scoring.scheme-changed", title: "计分办法现为第 2 版（陈立群修订），请刷新后再改。" }, { status: 409 });
      versions = [{ ...body, version: 2, revisedAt: "2018-08-06T02:30:00Z", byName: "周敏" }, ...versions];
      return HttpResponse.json(versions[0]);
    }),
  );
});

describe("the scoring scheme", () => {
  it("becomes a new version with a new minimum, and says that closed periods keep theirs", async () => {
    await open("/scoring/scheme");
    expect(await screen.findByText("现行第 1 版")).toBeInTheDocument();
    expect(screen.getByText("初始办法")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "修订" }));
    expect(screen.getByText(/已核定的考核期仍按原版本/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "保存为新版本" })).toBeDisabled();
    const minimum = screen.getByLabelText("参加排名的最少应销号件数");
    await userEvent.clear(minimum);
    await userEvent.type(minimum, "8");
    const weight = screen.getByLabelText("按期销号率权重");
    await userEvent.clear(weight);
    await userEvent.type(weight, "60");
    const rework = screen.getByLabelText("每次返工扣分");
    await userEvent.clear(rework);
    await userEvent.type(rework, "0.5");
    await userEvent.click(screen.getByRole("checkbox", { name: "缓办计入" }));
    expect(await screen.findByText("销号率权重随之为 40%，两项合计 100%。")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "保存为新版本" }));
    expect(await screen.findByText("现行第 2 版")).toBeInTheDocument();
    expect(sent).toEqual([
      {
        version: 1,
        minimumDue: 8,
        onTimeWeight: 0.6,
        closedWeight: 0.4,
        reworkPoints: 0.5,
        buckPassPoints: 0,
        reboundPoints: 0,
        countSuspended: false,
        countDeferred: true,
        countBlocked: false,
      },
    ]);
    expect(within(screen.getByText("周敏", { selector: "td" }).closest("tr")!).getByText("2018-08-06 10:30")).toBeInTheDocument();
  });

  it("keeps what was typed when somebody else was faster, and says who", async () => {
    await open("/scoring/scheme");
    await userEvent.click(await screen.findByRole("button", { name: "修订" }));
    versions = [{ ...versions[0]!, version: 2, minimumDue: 6, revisedAt: "2018-08-06T02:00:00Z", byName: "陈立群" }, ...versions];
    const minimum = screen.getByLabelText("参加排名的最少应销号件数");
    await userEvent.clear(minimum);
    await userEvent.type(minimum, "9");
    await userEvent.click(screen.getByRole("button", { name: "保存为新版本" }));
    expect(await screen.findByText(/陈立群修订/)).toBeInTheDocument();
    expect(minimum).toHaveValue("9");
    await userEvent.click(screen.getByRole("button", { name: "重新载入" }));
    expect(await screen.findByText("现行第 2 版")).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole("button", { name: "保存为新版本" })).not.toBeInTheDocument());
  });

  it("is read by everybody and revised by those who may", async () => {
    await open("/scoring/scheme", { as: "leader", language: "en", width: 390 });
    expect(await screen.findByText("version 1 in force")).toBeInTheDocument();
    expect(screen.getByText("5 cases")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Revise" })).not.toBeInTheDocument();
  });
});

it.each([0, 29, 57, 70, 100])("splits %i per cent into two shares that make one", (first) => {
  const { onTimeWeight, closedWeight } = shares(first);
  expect([percent(onTimeWeight), percent(closedWeight), Number((onTimeWeight + closedWeight).toFixed(10))]).toEqual([first, 100 - first, 1]);
});
