import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseExportRow } from "@/api/types";
import { handlers as categoryHandlers } from "@/features/categories/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases } from "@/mocks/world";

const one: CaseExportRow = {
  exportId: "e1",
  format: "xlsx",
  filter: { state: ["closed"], search: "垃圾" } as CaseExportRow["filter"],
  sort: "loggedAt",
  state: "running",
  total: 4000,
  written: 1000,
  bytes: null,
  failure: null,
  askedAt: "2018-07-10T01:00:00Z",
  endedAt: null,
  keptUntil: null,
};
let mine: CaseExportRow[] = [];
const asked: unknown[] = [];

beforeEach(() => {
  mine = [];
  asked.length = 0;
  server.use(
    ...unitHandlers,
    ...categoryHandlers,
    http.get("/api/cases", () => HttpResponse.json({ items: cases.slice(0, 1), next: null, total: 1, totalIsCapped: false })),
    http.get("/api/case-views", () => HttpResponse.json({ items: [], roles: [] })),
    http.get("/api/case-exports", () => HttpResponse.json({ items: mine, next: null, total: mine.length, totalIsCapped: false })),
    http.post("/api/case-exports", async ({ request }) => {
      asked.push(await request.json());
      mine = [one];
      return HttpResponse.json(one);
    }),
    http.post("/api/case-exports/:id/cancel", () => {
      mine = [{ ...one, state: "cancelled" }];
      return HttpResponse.json(mine[0]);
    }),
  );
});

describe("exports of the ledger", () => {
  it("takes the filters of the page along, shows progress and lets go when asked", async () => {
    await open("/ledger?state=closed&search=垃圾&returned=false");
    await userEvent.click(await screen.findByRole("button", { name: "导出" }));
    await userEvent.click(await screen.findByText("导出为 Excel"));

    expect(await screen.findByText("已写 1,000 / 4,000 条")).toBeInTheDocument();
    expect(screen.getByText("已销号 · 搜索：垃圾")).toBeInTheDocument();
    expect(asked[0]).toMatchObject({ format: "xlsx", sort: "loggedAt", filter: { state: ["closed"], search: "垃圾", returned: false } });

    await userEvent.click(screen.getByRole("button", { name: "取消导出" }));
    await waitFor(() => expect(screen.getByText("已取消")).toBeInTheDocument());
  });

  it("offers the file of what is ready, until when it is kept, and says why something failed", async () => {
    mine = [
      { ...one, state: "done", written: 4000, bytes: 2_345_000, keptUntil: "2018-07-17T01:00:00Z" },
      {
        ...one,
        exportId: "e2",
        state: "failed",
        failure: "The export stopped at a server fault. Export again.",
        filter: { state: [] } as unknown as CaseExportRow["filter"],
      },
    ];
    await open("/ledger", { language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Export" }));
    await userEvent.click(await screen.findByText("My exports"));

    expect(await screen.findByRole("button", { name: "Download" })).toBeInTheDocument();
    expect(screen.getByText(/4,000 rows, 2\.3 MB/)).toBeInTheDocument();
    expect(screen.getByText(/^Kept until/)).toBeInTheDocument();
    expect(screen.getByText("The export stopped at a server fault. Export again.")).toBeInTheDocument();
    expect(screen.getByText("All cases")).toBeInTheDocument();
  });
});
