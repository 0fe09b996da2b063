import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { areas } from "@/mocks/places";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers } from "./mocks";

const grid = areas.find((area) => area.level === "grid")!;
const square = [
  [120, 30],
  [120.1, 30],
  [120.1, 30.1],
  [120, 30.1],
  [120, 30],
];

beforeEach(() => server.use(...handlers));

describe("the outline of one area", () => {
  it("is drawn from written coordinates, undone, and saved at the version it was read at", async () => {
    const sent: unknown[] = [];
    server.use(
      http.get("/api/areas/:areaId/outline", () =>
        HttpResponse.json({ areaId: grid.areaId, version: 4, datum: "gcj02", given: [[square]], wgs84: [[square]] }),
      ),
      http.put("/api/areas/:areaId/outline", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(
          { status: 409, code: "outline.overlap", title: "边界重叠", detail: "“城关第1网格”与“城关第2网格”的边界重叠（占较小者的12%）。" },
          { status: 409 },
        );
      }),
    );
    await open(`/organisation/outline/${grid.areaId}`);
    const text = await screen.findByLabelText("4 个顶点");
    expect(screen.getByText(/现有边界以 GCJ-02 录入/)).toBeInTheDocument();
    const save = screen.getByRole("button", { name: "保存边界" });
    expect(save).toBeDisabled();
    await userEvent.clear(text);
    await userEvent.type(text, "east");
    expect(screen.getByText("每行应为两个数：经度, 纬度")).toBeInTheDocument();
    await userEvent.clear(text);
    await userEvent.type(text, "120, 30; 120.2, 30; 120.2, 30.2");
    await userEvent.click(screen.getByRole("button", { name: "按坐标重画" }));
    expect(await screen.findByLabelText("3 个顶点")).toBeInTheDocument();
    await userEvent.click(save);
    expect(await screen.findByText(/边界重叠（占较小者的12%）/)).toBeInTheDocument();
    expect(sent).toEqual([
      {
        version: 4,
        datum: "wgs84",
        polygons: [
          [
            [
              [120, 30],
              [120.2, 30],
              [120.2, 30.2],
              [120, 30],
            ],
          ],
        ],
      },
    ]);
    await userEvent.click(screen.getByRole("button", { name: /撤\s*销/ }));
    expect(await screen.findByLabelText("4 个顶点")).toBeInTheDocument();
  });
});

describe("the import of outlines", () => {
  it("asks for the datum, shows what would change, and writes on the second step", async () => {
    const runs: [string | null, string | null][] = [];
    server.use(
      http.post("/api/areas/outlines/import", async ({ request }) => {
        const body = await request.text();
        runs.push([/name="datum"\s+(\w+)/.exec(body)?.[1] ?? null, /name="dryRun"\s+(\w+)/.exec(body)?.[1] ?? null]);
        const applied = body.includes("false");
        return HttpResponse.json({
          features: 1,
          drawn: 1,
          redrawn: 0,
          unchanged: 0,
          applied,
          changes: [{ file: "a.json", feature: 1, areaId: grid.areaId, code: grid.code, nameZh: grid.nameZh, nameEn: grid.nameEn, kind: "drawn", vertices: 5 }],
          errors: [],
        });
      }),
    );
    await open("/organisation/outlines");
    await userEvent.upload(await screen.findByLabelText("选择 GeoJSON 文件", { selector: "input" }), new File(["{}"], "a.json", { type: "application/json" }));
    expect(screen.getByRole("button", { name: "先试运行" })).toBeDisabled();
    await userEvent.click(screen.getByLabelText("GCJ-02（国内地图坐标）"));
    await userEvent.click(screen.getByRole("button", { name: "先试运行" }));
    expect(await screen.findByText(grid.nameZh)).toBeInTheDocument();
    await userEvent.click(await screen.findByRole("button", { name: "正式导入" }));
    expect(await screen.findByText("导入完成")).toBeInTheDocument();
    expect(runs).toEqual([
      ["gcj02", "true"],
      ["gcj02", "false"],
    ]);
  });
});

describe("the verbs of an area", () => {
  it("offers only lower levels for a new area and shows a refusal", async () => {
    const sent: unknown[] = [];
    server.use(
      http.get("/api/overview", () => HttpResponse.json({})),
      http.post("/api/areas", async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ status: 409, code: "area.code-taken", title: "代码已被使用", detail: "该区域代码已被使用。" }, { status: 409 });
      }),
    );
    await open(`/organisation?areaId=${grid.areaId}`);
    await screen.findByText("绘制边界");
    await userEvent.click(screen.getAllByRole("button", { name: /新增区域/ })[0]!);
    await userEvent.click(await screen.findByLabelText("层级"));
    expect((await screen.findAllByRole("option")).map((option) => option.textContent).filter((label) => label === "乡镇（街道）")).toEqual([]);
    await userEvent.click(await screen.findByTitle("小网格"));
    await userEvent.type(screen.getByLabelText("代码"), "G00-9");
    await userEvent.type(screen.getByLabelText("中文名称"), "新小网格");
    await userEvent.click(screen.getAllByRole("button", { name: "新增区域" }).at(-1)!);
    expect(await screen.findByText("该区域代码已被使用。")).toBeInTheDocument();
    await waitFor(() => expect(sent).toMatchObject([{ code: "G00-9", level: "subGrid", parentId: grid.areaId, nameZh: "新小网格" }]));
  });
});
