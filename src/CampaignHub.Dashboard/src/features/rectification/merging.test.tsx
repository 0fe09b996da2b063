import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { handlers as categoryHandlers } from "@/features/categories/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases } from "@/mocks/world";

const base = [
  ...unitHandlers,
  ...categoryHandlers,
  http.get("/api/cases", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
  http.get("/api/case-views", () => HttpResponse.json({ items: [], roles: [] })),
];

it("takes a merged case apart with a reason, and leads to the case it was merged into", async () => {
  const [merged, kept] = [{ ...cases[0]!, state: "void" as const, verbs: ["unmerge" as const] }, cases[1]!];
  let sent: unknown;
  server.use(
    ...base,
    http.get("/api/cases/:caseId", () => HttpResponse.json({ ...merged, mergedInto: { caseId: kept.caseId, number: kept.number } })),
    http.post("/api/cases/:caseId/unmerge", async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ ...merged, state: "logged", version: merged.version + 1, mergedInto: null, verbs: [] });
    }),
  );
  await open(`/ledger/${merged.caseId}`);
  expect(await screen.findByRole("link", { name: kept.number })).toHaveAttribute("href", `/ledger/${kept.caseId}`);
  expect(screen.getByText("目前没有需要您办理的事项，如有需要还可以：")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "登记又一来源" })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "撤销并入" }));
  const send = () => screen.getAllByRole("button", { name: "撤销并入" }).at(-1)!;
  await userEvent.click(send());
  expect(await screen.findByText("请写明理由")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("不是同一问题的理由"), "隔壁楼的");
  await userEvent.click(send());
  expect(await screen.findByText("已撤销并入，恢复单独办理")).toBeInTheDocument();
  expect(sent).toMatchObject({ version: merged.version, reason: "隔壁楼的" });
});

it("returns for rework within the limit of the category, until when being said", async () => {
  const submitted = { ...cases[0]!, state: "submitted" as const, verbs: ["return" as const], category: "E01-02" };
  let sent: { limit?: unknown } = {};
  server.use(
    ...base,
    http.get("/api/working-time/limit", ({ request }) => {
      const asked = new URL(request.url).searchParams;
      return HttpResponse.json({ amount: Number(asked.get("amount")), unit: asked.get("unit"), fivePlusTwo: false, dueAt: "2018-07-16T09:00:00Z" });
    }),
    http.get("/api/case-categories", () =>
      HttpResponse.json([
        {
          code: "E01-02",
          nameZh: "暴露垃圾",
          nameEn: "Refuse",
          parentCode: null,
          active: true,
          limit: { amount: 4, unit: "workingHours", fivePlusTwo: false },
        },
      ]),
    ),
    http.get("/api/cases/:caseId", () => HttpResponse.json(submitted)),
    http.post("/api/cases/:caseId/return", async ({ request }) => {
      sent = (await request.json()) as typeof sent;
      return HttpResponse.json({ ...submitted, state: "returned", version: 2, verbs: [] });
    }),
  );
  await open(`/ledger/${submitted.caseId}`);
  expect(await screen.findByRole("spinbutton", { name: "返工时限" })).toHaveValue("4");
  expect(await screen.findByText(/2018-07-16/)).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/退回理由/), "仍有残留");
  await userEvent.click(screen.getByRole("button", { name: "退回" }));
  await waitFor(() => expect(sent).toMatchObject({ reason: "仍有残留", limit: { amount: 4, unit: "workingHours" } }));
});
