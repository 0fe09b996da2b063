import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { SavedViewRow } from "@/api/types";
import { handlers as categoryHandlers } from "@/features/categories/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases } from "@/mocks/world";

const view = (changes: Partial<SavedViewRow>): SavedViewRow => ({
  viewId: "v1",
  name: "逾期未办",
  filter: { deadline: "overdue", state: ["dispatched"] },
  reach: "mine",
  roleCode: null,
  ownerName: "周敏",
  isMine: true,
  mayEdit: true,
  isDefault: false,
  version: 0,
  ...changes,
});
let views: SavedViewRow[] = [];
const sent: unknown[] = [];

beforeEach(() => {
  views = [];
  sent.length = 0;
  server.use(
    ...unitHandlers,
    ...categoryHandlers,
    http.get("/api/cases", () => HttpResponse.json({ items: cases.slice(0, 1), next: null, total: 1, totalIsCapped: false })),
    http.get("/api/case-views", () => HttpResponse.json({ items: views, roles: [{ code: "inspector", nameZh: "检查员", nameEn: "Inspector" }] })),
    http.post("/api/case-views", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(view({}));
    }),
    http.put("/api/case-views/default", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ items: views, roles: [] });
    }),
  );
});

describe("saved views of the ledger", () => {
  it("keeps the filters shown under a name, for a role", async () => {
    await open("/ledger?deadline=overdue&search=井盖");
    await userEvent.click(await screen.findByRole("button", { name: "视图" }));
    await userEvent.click(await screen.findByText("保存当前筛选"));
    await userEvent.type(await screen.findByLabelText("名称"), "井盖逾期");
    await userEvent.click(screen.getByRole("button", { name: /保\s*存/ }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ name: "井盖逾期", reach: "mine", filter: { deadline: "overdue", search: "井盖" } });
  });

  it("opens with the default view, but not over filters somebody has sent", async () => {
    views = [view({ isDefault: true })];
    const first = await open("/ledger");
    await waitFor(() => expect(first.router.state.location.search).toContain("deadline=overdue"));
    await userEvent.click(await screen.findByRole("button", { name: "清除全部筛选" }));
    await waitFor(() => expect(first.router.state.location.search).toBe(""));
    first.unmount();
    const second = await open("/ledger?source=hotline");
    await screen.findByText(cases[0]!.number);
    expect(second.router.state.location.search).toBe("?source=hotline");
  });

  it("shows whose a shared view is and lets only the default be chosen", async () => {
    views = [view({ isMine: false, mayEdit: false, reach: "campaign" })];
    await open("/ledger", { language: "en" });
    await userEvent.click(await screen.findByRole("button", { name: "Views" }));
    await userEvent.click(await screen.findByText("Manage views"));
    expect(await screen.findByText("Shared with everybody by 周敏")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Delete" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Make default" }));
    await waitFor(() => expect(sent).toEqual([{ viewId: "v1" }]));
  });
});
