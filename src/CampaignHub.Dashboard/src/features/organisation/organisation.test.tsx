import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers } from "./mocks";

it("tries an import first, shows every bad row, and writes only on the second step", async () => {
  const runs: string[] = [];
  server.use(
    http.post("/api/areas/import", async ({ request }) => {
      runs.push((await request.text()).includes("true") ? "dry" : "real");
      return HttpResponse.json({
        rows: 3,
        created: 2,
        updated: 0,
        unchanged: 0,
        errors: [{ file: "villages.csv", row: 4, column: "code", code: "code.length", reason: "代码长度不对。" }],
      });
    }),
  );
  await open("/organisation/import");
  await userEvent.upload(
    await screen.findByLabelText("选择 CSV 文件", { selector: "input" }),
    new File(["code,name\n15,内蒙古自治区\n"], "villages.csv", { type: "text/csv" }),
  );
  expect(screen.queryByRole("button", { name: "正式导入" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "先试运行" }));
  expect(await screen.findByText("试运行结果（尚未写入）")).toBeInTheDocument();
  expect(screen.getByText("代码长度不对。")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "正式导入" }));
  expect(await screen.findByText("导入完成")).toBeInTheDocument();
  expect(runs).toHaveLength(2);
});

it("puts a taken code beside its field", async () => {
  server.use(
    http.post("/api/units", () =>
      HttpResponse.json({ status: 409, code: "unit.code-taken", title: "代码已被使用", detail: "代码“U001”已被使用。" }, { status: 409 }),
    ),
    http.get("/api/units", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    ...handlers,
  );
  server.use(
    http.post("/api/units", () =>
      HttpResponse.json({ status: 409, code: "unit.code-taken", title: "代码已被使用", detail: "代码“U001”已被使用。" }, { status: 409 }),
    ),
  );
  await open("/organisation/units/new");
  await userEvent.type(await screen.findByLabelText("代码"), "U001");
  await userEvent.type(screen.getByLabelText("中文名称"), "水务局");
  await userEvent.type(screen.getByLabelText("英文名称"), "Water Bureau");
  await userEvent.click(screen.getByLabelText("类别"));
  await userEvent.click(await screen.findByTitle("部门"));
  const buttons = screen.getAllByRole("button", { name: "新增单位" });
  await userEvent.click(buttons.at(-1)!);
  expect(await screen.findByText("代码“U001”已被使用。")).toBeInTheDocument();
  expect(screen.getByLabelText("代码")).toHaveAttribute("aria-invalid", "true");
});
