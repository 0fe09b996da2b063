import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { changesOf } from "./changes";
import { handlers } from "./mocks";

const reader = { permissions: ["audit.read", "audit.export"] };

it("names commands and things in the reader's language and opens a line with what it changed", async () => {
  server.use(...handlers);
  await open("/audit", reader);
  const line = (await screen.findByText("派发问题")).closest("tr")!;
  expect(within(line).getByText("整改问题")).toBeInTheDocument();
  await userEvent.click(line);
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("第 12 块", { exact: false })).toBeInTheDocument();
  const state = within(drawer).getByRole("rowheader", { name: "状态" }).closest("tr")!;
  expect(within(state).getByText("logged")).toBeInTheDocument();
  expect(within(state).getByText("dispatched")).toBeInTheDocument();
});

it("says how far back it searched when it found nothing there", async () => {
  server.use(...handlers);
  await open("/audit?search=x", { ...reader, language: "en" });
  expect(await screen.findByText(/^Searched back to/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Show 50 more" })).toBeInTheDocument();
});

it("names the first broken line of the chain", async () => {
  server.use(...handlers);
  await open("/audit", { ...reader, language: "en" });
  await userEvent.click(await screen.findByRole("button", { name: "Verify" }));
  expect(await screen.findByText("Entry 10377 in block 12 has been changed.")).toBeInTheDocument();
});

it("is closed to those without the permission", async () => {
  await open("/audit", { as: "leader", language: "en" });
  expect(await screen.findByText("You do not have access to this page")).toBeInTheDocument();
});

it("tells changes field by field and leaves out what stayed", () => {
  expect(changesOf('{"A": 1, "B": null, "C": "x"}', '{"A": 2, "B": null, "C": "x", "D": {"e": 1}}')).toEqual([
    { field: "A", before: "1", after: "2" },
    { field: "D", before: null, after: '{"e":1}' },
  ]);
  expect(changesOf(null, '{"A": ""}')).toEqual([]);
});
