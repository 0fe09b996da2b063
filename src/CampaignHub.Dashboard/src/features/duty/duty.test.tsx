import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { handlers } from "./mocks";
import { dutyDays, weekdayRuns } from "./roster";

beforeEach(() => server.use(...handlers, ...unitHandlers));

it("shows what every day of a roster lacks, fills a day and records who came", async () => {
  await open("/network/duty/da000000-0000-4000-8000-000000000001?month=2018-08", { language: "en" });
  const calendar = await screen.findByLabelText("Duty calendar");
  expect(within(calendar).getByText("74/80")).toBeInTheDocument();
  expect(within(calendar).getByText("6 short")).toBeInTheDocument();
  await userEvent.click(within(calendar).getByText("74/80"));
  fireEvent.change(await screen.findByLabelText("Name"), { target: { value: "王书记" } });
  await userEvent.click(screen.getByRole("button", { name: "Put down" }));
  expect(await screen.findByText("王书记")).toBeInTheDocument();
  fireEvent.change(screen.getAllByLabelText("Came")[0]!, { target: { value: "70" } });
  await userEvent.click(screen.getAllByRole("button", { name: "Came" }).at(-1)!);
  expect((await screen.findAllByText(/70 came/)).length).toBeGreaterThan(0);
});

it("lists the days that are short, and hides the verbs from who may only read", async () => {
  await open("/network/duty?short=7", { as: "leader", permissions: ["duty.read", "network.read"], width: 390 });
  expect((await screen.findAllByText("迎检志愿值守")).length).toBeGreaterThan(0);
  expect(screen.getAllByText(/缺 \d+ 人/).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /新建安排/ })).not.toBeInTheDocument();
});

it("says which leaders met the month's site work", async () => {
  await open("/network/site-work?month=2018-07");
  expect(await screen.findByText("王书记")).toBeInTheDocument();
  expect(screen.getByText("达标")).toBeInTheDocument();
  expect(screen.getByText("欠 1 个半天")).toBeInTheDocument();
  expect(screen.getByText("2 人应到，1 人未达标")).toBeInTheDocument();
});

it("counts nobody short before the month is over", async () => {
  await open("/network/site-work?month=2018-08", { language: "en" });
  expect(await screen.findByText("1 half-day to go")).toBeInTheDocument();
  expect(screen.getByText(/this is the account so far/)).toBeInTheDocument();
});

it("finds the days of duty between two days, within the roster and its weekdays", () => {
  const roster = { from: "2018-09-11", until: "2018-09-30", weekdays: ["saturday", "sunday"] as ("saturday" | "sunday")[] };
  expect(dutyDays(roster, "2018-09-10", "2018-09-20")).toEqual(["2018-09-15", "2018-09-16"]);
  expect(dutyDays(roster, "2018-09-29", "2018-12-31")).toEqual(["2018-09-29", "2018-09-30"]);
});

it("tells weekdays in runs", () => {
  expect(weekdayRuns(["monday", "tuesday", "wednesday", "friday"])).toEqual([
    ["monday", "wednesday"],
    ["friday", "friday"],
  ]);
});
