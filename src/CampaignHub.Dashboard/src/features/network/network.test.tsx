import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { handlers as areaHandlers } from "@/features/organisation/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { handlers } from "./mocks";

it("names somebody from a gap, and the gap closes", async () => {
  server.use(...handlers, ...areaHandlers, ...unitHandlers);
  await open("/network", { language: "en" });
  expect(await screen.findByText("4", { selector: ".gap-figure strong" })).toBeInTheDocument();
  await userEvent.click(screen.getByText("Area: No person"));
  await userEvent.click(await screen.findByText("Liuhe Town", { selector: "td" }));
  const panel = await screen.findByLabelText("Responsible on the day");
  expect(within(panel).getByText("No person")).toBeInTheDocument();
  await userEvent.click(within(panel).getByText("Appoint"));
  fireEvent.change(await screen.findByLabelText("Name"), { target: { value: "王建平" } });
  await userEvent.click(screen.getByText("Save"));
  expect(await screen.findByText("3", { selector: ".gap-figure strong" })).toBeInTheDocument();
  expect(await screen.findByText("王建平", { selector: "dd" })).toBeInTheDocument();
});

it("shows the network to those who may only read it", async () => {
  server.use(...handlers, ...areaHandlers, ...unitHandlers);
  await open("/network?areaId=aa000000-0000-4000-8000-000000000001", { as: "leader", permissions: ["network.read", "organisation.read"], width: 390 });
  const panel = await screen.findByLabelText("当日责任");
  expect(within(panel).getByText("孙建国")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /指定责任/ })).not.toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /导出/ })).not.toBeInTheDocument();
});
