import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { handlers } from "./mocks";
import { pastPeriods, weekBefore } from "./periods";

beforeEach(() => server.use(...handlers, ...unitHandlers));

it("says what the last period left owing and takes a visit into the log", async () => {
  await open("/network/pairings", { language: "en" });
  const row = (await screen.findByText("Urban Law Enforcement Bureau")).closest("tr")!;
  expect(within(row).getByText("1 short")).toBeInTheDocument();
  await userEvent.click(row);
  expect(await screen.findByText("清理楼道杂物")).toBeInTheDocument();
  await userEvent.click(screen.getByText("Log a visit"));
  fireEvent.change(await screen.findByLabelText("What was done"), { target: { value: "入户走访" } });
  await userEvent.click(screen.getByText("Save"));
  expect(await screen.findByText("入户走访")).toBeInTheDocument();
  expect((await screen.findAllByText("Kept")).length).toBeGreaterThan(0);
});

it("arranges a team of a body by the day, and keeps the route of its day in order", async () => {
  await open("/network/pairings/ba000000-0000-4000-8000-000000000002", { language: "en" });
  expect((await screen.findAllByText("1 a day")).length).toBeGreaterThan(0);
  const route = await screen.findByRole("list", { name: /Points seen/ });
  expect(
    within(route)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["Renmin Road", "A point out of your sight"]);
  expect(screen.getByText("· 4 came")).toBeInTheDocument();
});

it("leads somebody from outside to the own visits and offers no unit to choose", async () => {
  await open("/network/pairings", { as: "externalSupervisor", permissions: ["network.read-visits", "network.log"], language: "en" });
  expect(await screen.findByText("Integrated Supervision Group")).toBeInTheDocument();
  expect(screen.getAllByRole("link", { name: "Regular visits" })).toHaveLength(2);
  expect(screen.queryByLabelText("Unit")).not.toBeInTheDocument();
});

it("lists who fell short in the week before, and hides the verbs from who may only read", async () => {
  await open("/network/pairings?short=2018-W31", { as: "leader", permissions: ["network.read", "network.read-visits", "organisation.read"], width: 390 });
  expect(await screen.findByText("综合行政执法局")).toBeInTheDocument();
  expect(screen.getByText(/欠 1 次/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /新增安排/ })).not.toBeInTheDocument();
});

it("counts past periods by the campaign's calendar, weeks from Monday", () => {
  expect(pastPeriods("2018-08-06").slice(0, 2)).toEqual(["2018-08-05", "2018-08-04"]);
  expect(pastPeriods("2018-08-06").slice(7, 9)).toEqual(["2018-W31", "2018-W30"]);
  expect(weekBefore("2018-08-05")).toBe("2018-W30");
  expect(pastPeriods("2019-01-02").slice(7, 8)).toEqual(["2018-W52"]);
  expect(pastPeriods("2018-08-06").slice(15, 17)).toEqual(["2018-07", "2018-06"]);
});
