import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";

it("shows what an Excel file would change and writes only on the second step", async () => {
  const runs: string[] = [];
  server.use(
    http.get("/api/registers/people/columns", () => HttpResponse.json([{ title: "编号", required: true, note: "人员编号，不可重复", example: "0001" }])),
    http.get("/api/registers/progress/:key", () => HttpResponse.json({ stage: "checking", done: 0, total: 2 })),
    http.post("/api/registers/people/import", async ({ request }) => {
      const dry = runs.length === 0;
      runs.push(await request.text());
      return HttpResponse.json({
        rows: 2,
        created: 1,
        updated: 1,
        unchanged: 0,
        refused: 0,
        applied: !dry,
        changes: [
          { row: 2, code: "0001", name: "王敏", isNew: false, cells: [{ column: "职务", before: "科长", after: "副局长" }] },
          { row: 3, code: "0002", name: "李强", isNew: true, cells: [] },
        ],
        errors: [],
      });
    }),
  );
  await open("/organisation/excel/people");
  expect(await screen.findByText("人员编号，不可重复")).toBeInTheDocument();
  await userEvent.upload(await screen.findByLabelText("选择 .xlsx 文件", { selector: "input" }), new File(["PK"], "people.xlsx"));
  expect(await screen.findByText("科长")).toBeInTheDocument();
  expect(screen.getByText(/副局长/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "写入 2 处变化" }));
  expect(await screen.findByText("导入完成")).toBeInTheDocument();
  expect(runs).toHaveLength(2);
}, 60_000);
