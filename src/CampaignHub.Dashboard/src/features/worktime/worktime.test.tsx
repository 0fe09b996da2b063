import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers, rules } from "./mocks";

beforeEach(() => server.use(...handlers));

it("shows the holidays of a year in runs with their announcement, and says when a year is not announced", async () => {
  await open("/working-time?year=2026", { language: "en" });
  const calendar = await screen.findByRole("region", { name: "Calendar of 2026" });
  expect(within(calendar).getByRole("button", { name: "10 Oct 2026 Make-up working day National Day make-up day" })).toBeInTheDocument();
  expect(screen.getByText("1 Oct 2026 – 7 Oct 2026")).toBeInTheDocument();
  expect(screen.getAllByText(/国办发明电〔2025〕7号/).length).toBe(2);
  expect(screen.getByText("08:30–12:00, 14:00–17:30")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Year after" }));
  expect(await screen.findByText(/The holidays of 2027 are not in yet/)).toBeInTheDocument();
});

it("sends the hours that are set with the version they were read in", async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.put("/api/working-time", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(rules);
    }),
  );
  await open("/working-time?year=2026");
  await userEvent.click(await screen.findByRole("button", { name: "修改工作时间" }));
  const drawer = await screen.findByRole("dialog");
  await userEvent.click(within(drawer).getByLabelText("周六"));
  await userEvent.click(within(drawer).getByRole("button", { name: /保\s?存/ }));
  expect(await screen.findByText("工作时间已保存")).toBeInTheDocument();
  expect(sent).toMatchObject({ version: 0, publicHolidays: true });
  expect((sent.schedules as { weekdays: string[] }[])[0]!.weekdays).toContain("saturday");
});

it("lets who may only read look and no more", async () => {
  await open("/working-time?year=2026", { as: "leader", permissions: ["worktime.read"], width: 390 });
  expect(await screen.findByRole("region", { name: "2026 年日历" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "修改工作时间" })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /2026-10-01/ })).not.toBeInTheDocument();
});
