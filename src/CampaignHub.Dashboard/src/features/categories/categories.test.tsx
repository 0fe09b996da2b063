import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers, tree } from "./mocks";
import { matching, nest } from "./tree";

beforeEach(() => server.use(...handlers));

it("shows what each category asks for, in the reader's language", async () => {
  await open("/categories", { language: "en" });
  expect(await screen.findByText("Exposed refuse")).toBeInTheDocument();
  expect(screen.getByText("4 working hours · 5+2")).toBeInTheDocument();
  expect(screen.getByText("Urgent")).toBeInTheDocument();
  expect(screen.getByText("Refuse cleared away")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("Find by code or name"), "manhole");
  expect(screen.queryByText("Exposed refuse")).not.toBeInTheDocument();
  expect(screen.getByText("Manhole covers")).toBeInTheDocument();
});

it("offers the example where there is nothing, and sends a change with the version it was read in", async () => {
  let sent: Record<string, unknown> = {};
  let loaded = false;
  server.use(
    http.get("/api/case-categories", () => HttpResponse.json(loaded ? tree : [])),
    http.post("/api/case-categories/example", () => {
      loaded = true;
      return HttpResponse.json({ categories: tree.length });
    }),
    http.put("/api/case-categories/:code", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(tree[3]);
    }),
  );
  await open("/categories");
  await userEvent.click(await screen.findByRole("button", { name: "载入示例类别" }));
  await userEvent.click(await screen.findByRole("button", { name: "暴露垃圾" }));
  const drawer = await screen.findByRole("dialog");
  await userEvent.click(within(drawer).getByRole("button", { name: /保\s?存/ }));
  expect(await screen.findByText("类别已保存")).toBeInTheDocument();
  expect(sent).toMatchObject({ version: 1, nameZh: "暴露垃圾", limit: { amount: 4, unit: "workingHours", fivePlusTwo: true } });
});

it("keeps what stands above a category that is found, and nests by code", () => {
  expect(matching(tree, "refuse").map((row) => row.code)).toEqual(["E01", "E01-02"]);
  expect(nest(tree).map((row) => [row.code, row.children?.length])).toEqual([
    ["C01", 1],
    ["E01", 1],
  ]);
});
