import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers } from "./mocks";
import { readSchedule } from "./schedule";

it("shows what runs next and that a missed run was caught up", async () => {
  server.use(...handlers);
  await open("/cycles", { language: "en" });
  expect(await screen.findByRole("heading", { name: "Weekly" })).toBeInTheDocument();
  const caughtUp = (await screen.findByText("2018-08-04")).closest("tr")!;
  expect(within(caughtUp).getByText("Caught up")).toBeInTheDocument();
  const failed = screen.getByText("数据库连接中断").closest("tr")!;
  expect(within(failed).getByText("Failed")).toBeInTheDocument();
});

it("says schedules in words and leaves strange ones as they are", () => {
  expect(readSchedule("0 30 0 * * ?")).toEqual({ kind: "daily", time: "00:30" });
  expect(readSchedule("0 5 1 ? * MON")).toEqual({ kind: "weekly", time: "01:05" });
  expect(readSchedule("0 0 9 1 * ?")).toEqual({ kind: "monthly", time: "09:00" });
  expect(readSchedule("0 0/5 * * * ?")).toBeNull();
});

it("shows a demo's clock, and its verb only to those who may move it", async () => {
  server.use(...handlers);
  await open("/cycles", { language: "en" });
  expect(await screen.findByText(/^Demo clock:/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Move on to/ })).not.toBeInTheDocument();
});

it("is closed to those without the permission", async () => {
  await open("/cycles", { as: "leader", language: "en" });
  expect(await screen.findByText("You do not have access to this page")).toBeInTheDocument();
});
