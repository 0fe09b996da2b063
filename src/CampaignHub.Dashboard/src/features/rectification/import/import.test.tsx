import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import type { LedgerImport, LedgerMapping } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { pageOf } from "@/mocks/world";
import { fits, mappingOf } from "./MatchColumns";

const columns: LedgerMapping["columns"] = {
  key: "编号",
  description: ["描述"],
  category: null,
  unitCode: "单位",
  unitName: null,
  loggedAt: "时间",
  dueAt: null,
  closedAt: null,
  address: null,
  longitude: null,
  latitude: null,
};
const mapping: LedgerMapping = {
  mappingId: "m-1",
  name: "热线工单",
  sourceSystem: "12345",
  columns,
  dateFormats: ["yyyy-MM-dd HH:mm"],
  createMissingUnits: true,
  unknownCategory: "keep",
  defaultCategory: null,
};
const made: LedgerImport = {
  importId: "i-1",
  fileName: "七月.csv",
  mappingId: "m-1",
  encoding: "gb18030",
  state: "previewed",
  rows: 5,
  processed: 0,
  created: 4,
  unchanged: 0,
  errorCount: 1,
  warningCount: 0,
  errors: [{ file: "七月.csv", row: 4, column: "时间", code: "date.unreadable", reason: "不是有效的日期。" }],
  warnings: [],
  preview: [],
  failure: null,
  createdAt: "2018-08-01T00:00:00Z",
  byName: "周敏",
};

describe("ledger import", () => {
  it("goes from the file by the saved mapping to a preview with its row errors", async () => {
    const sent: string[] = [];
    server.use(
      http.get("/api/ledger-imports", () => HttpResponse.json(pageOf([]))),
      http.post("/api/ledger-imports/columns", () =>
        HttpResponse.json({
          columns: ["编号", "描述", "单位", "时间"],
          encoding: "gb18030",
          sample: [["1", "破损", "U1", "2018-07-01"]],
          suggested: columns,
          suggestedDateFormats: [],
        }),
      ),
      http.get("/api/ledger-mappings", () => HttpResponse.json([mapping])),
      http.put("/api/ledger-mappings/m-1", async ({ request }) => {
        sent.push("mapping");
        return HttpResponse.json(await request.json());
      }),
      http.post("/api/ledger-imports", () => {
        sent.push("import");
        return HttpResponse.json(made);
      }),
      http.get("/api/ledger-imports/i-1", () => HttpResponse.json(made)),
    );
    const { router, container } = await open("/ledger/import");
    await screen.findByText("还没有导入过台账。");
    await userEvent.upload(container.querySelector<HTMLInputElement>("input[type=file]")!, new File(["x"], "七月.csv", { type: "text/csv" }));
    expect(await screen.findByText(/七月.csv，GB18030 编码，4 列/)).toBeInTheDocument();
    expect(await screen.findByLabelText("来源系统")).toHaveValue("12345");
    await userEvent.click(screen.getByRole("button", { name: "保存方案并预览" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/ledger/import/i-1"));
    expect(sent).toEqual(["mapping", "import"]);
    expect(await screen.findByText("不是有效的日期。")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "导入 4 行" })).toBeInTheDocument();
  });

  it("shows progress until the import is done", async () => {
    let state: LedgerImport = made;
    server.use(
      http.get("/api/ledger-imports/i-1", () => {
        const now = state;
        if (state.state === "running") state = { ...state, state: "done", processed: 5 };
        return HttpResponse.json(now);
      }),
      http.post("/api/ledger-imports/i-1/run", () => {
        state = { ...made, state: "running", processed: 2 };
        return HttpResponse.json(state);
      }),
    );
    await open("/ledger/import/i-1", { language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Import 4 rows" }));
    expect(await screen.findByText("2 of 5 rows done")).toBeInTheDocument();
    expect(await screen.findByRole("link", { name: "See the imported cases" })).toHaveAttribute("href", "/ledger?source=import");
  });

  it("sends columns left open as null", () => {
    const values = { ...mapping, columns: { ...columns, address: undefined as unknown as null } };
    expect(mappingOf("m-2", values).columns.address).toBeNull();
    expect(mappingOf("m-2", values).mappingId).toBe("m-2");
  });

  it("offers a saved mapping only for files that have its columns", () => {
    expect(fits(mapping, ["编号", "描述", "单位", "时间", "其他"])).toBe(true);
    expect(fits(mapping, ["编号", "描述", "时间"])).toBe(false);
  });
});
