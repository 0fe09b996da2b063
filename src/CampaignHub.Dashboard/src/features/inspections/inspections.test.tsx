import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { SubmitInspection } from "@/api/types";
import { deliver } from "@/lib/outbox/outbox";
import { store } from "@/lib/outbox/store";
import { points } from "@/mocks/places";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { pageOf } from "@/mocks/world";

const point = { ...points[0]!, items: points[0]!.items.slice(1, 4) };
const address = `/inspect/${point.pointId}`;
const phone = { as: "inspector", width: 390 } as const;
const receiptOf = (body: SubmitInspection) => ({
  inspectionId: body.inspectionId,
  conform: 2,
  notConform: 1,
  notApplicable: 0,
  scoreRate: 66.67,
  cases: [{ caseId: points[1]!.pointId, number: "YH-2018-04001" }],
});

let sent: SubmitInspection[] = [];

beforeEach(async () => {
  sent = [];
  await Promise.all([store.drafts.clear(), store.outbox.clear(), store.photos.clear(), store.receipts.clear()]);
  server.use(
    http.get("/api/points/map", () => HttpResponse.json(pageOf(points))),
    http.get("/api/points/:pointId", () => HttpResponse.json(point)),
    http.post("/api/inspections", async ({ request }) => {
      const body = (await request.json()) as SubmitInspection;
      sent.push(body);
      return HttpResponse.json(receiptOf(body));
    }),
  );
});

const item = async (index: number) => within(await screen.findByLabelText(`第 ${index} 项，共 3 项`));
const choose = async (index: number, verdict: string) => userEvent.click((await item(index)).getByRole("radio", { name: verdict }));

async function answerAll() {
  await choose(1, "不符合");
  await userEvent.click((await item(2)).getByRole("button", { name: "增加 1" }));
  await userEvent.click((await item(3)).getByRole("button", { name: "0" }));
}

const submit = () => userEvent.click(screen.getByRole("button", { name: "提交检查" }));

describe("a check sheet", () => {
  it("sends nothing while an item has no verdict, and lists what is missing", async () => {
    await open(address, phone);
    await choose(1, "符合");
    expect(screen.getByText("已查 1/3 项")).toBeInTheDocument();
    await submit();
    const missing = await screen.findByRole("alert");
    expect(missing).toHaveTextContent("还有 2 项没有判定，不能提交");
    expect(within(missing).getAllByRole("button")).toHaveLength(2);
    expect(sent).toEqual([]);
  });

  it("judges counted items from the count, says the rule in words, and shows the receipt with its cases", async () => {
    await open(address, phone);
    expect(await screen.findByText("至少 3 处 / 每 500 米")).toBeInTheDocument();
    await answerAll();
    expect((await item(3)).getByText("还差 3 处，判为不符合")).toBeInTheDocument();
    await userEvent.click((await item(1)).getByRole("button", { name: "设施破损" }));
    await submit();
    expect(await screen.findByText("检查已受理")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "YH-2018-04001" })).toBeInTheDocument();
    expect(sent[0]!.answers.map(({ verdict, count, note }) => ({ verdict, count, note }))).toEqual([
      { verdict: "notConform", count: null, note: "设施破损" },
      { verdict: "conform", count: 1, note: null },
      { verdict: "notConform", count: 0, note: null },
    ]);
    expect(await store.drafts.count()).toBe(0);
    expect(await store.outbox.count()).toBe(0);
  });

  it("survives a reload", async () => {
    const first = await open(address, phone);
    await choose(1, "不涉及");
    await waitFor(async () => expect(await store.drafts.count()).toBe(1));
    first.unmount();
    await open(address, phone);
    expect(await screen.findByText("已恢复上次没有提交的检查。")).toBeInTheDocument();
    expect((await item(1)).getByRole("radio", { name: "不涉及" })).toHaveAttribute("aria-checked", "true");
  });

  it("sends the same inspection again after a failure, with the same id and key, and believes only the server's receipt", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(
        "/api/inspections",
        async ({ request }) => {
          keys.push(request.headers.get("Idempotency-Key"));
          sent.push((await request.json()) as SubmitInspection);
          return new HttpResponse("<html>Welcome to the hotel</html>", { status: 200, headers: { "Content-Type": "text/html" } });
        },
        { once: true },
      ),
      http.post("/api/inspections", async ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        const body = (await request.json()) as SubmitInspection;
        sent.push(body);
        return HttpResponse.json(receiptOf(body));
      }),
    );
    await open(address, phone);
    await answerAll();
    await submit();
    expect(await screen.findByText("尚未发出，已存在本机")).toBeInTheDocument();
    expect(screen.queryByText("检查已受理")).not.toBeInTheDocument();
    await deliver((await store.outbox.toArray())[0]!);
    expect(await screen.findByText("检查已受理")).toBeInTheDocument();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(keys[1]).toBe(keys[0]);
  });

  it("shows a refusal beside its item, keeps the answers, and sends the corrected inspection under the same id with a new key", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(
        "/api/inspections",
        async ({ request }) => {
          keys.push(request.headers.get("Idempotency-Key"));
          sent.push((await request.json()) as SubmitInspection);
          return HttpResponse.json(
            { status: 400, code: "validation.failed", title: "请检查填写内容。", errors: { "Answers[0].Note": ["请说明不符合的情况。"] } },
            { status: 400 },
          );
        },
        { once: true },
      ),
      http.post("/api/inspections", async ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        const body = (await request.json()) as SubmitInspection;
        sent.push(body);
        return HttpResponse.json(receiptOf(body));
      }),
    );
    await open(address, phone);
    await answerAll();
    await submit();
    await screen.findByText("没有被受理");
    expect((await item(1)).getByText("请说明不符合的情况。")).toBeInTheDocument();
    await userEvent.click((await item(1)).getByRole("button", { name: "卫生不达标" }));
    await submit();
    expect(await screen.findByText("检查已受理")).toBeInTheDocument();
    expect(sent[1]!.inspectionId).toBe(sent[0]!.inspectionId);
    expect(sent[1]!.answers[0]!.note).toBe("卫生不达标");
    expect(keys[1]).not.toBe(keys[0]);
  });
});

it("finds a point by name and opens its check sheet", async () => {
  const { router } = await open("/inspect", phone);
  await userEvent.type(await screen.findByLabelText("点位名称或编号"), point.code);
  await userEvent.click(await screen.findByRole("link", { name: new RegExp(point.code) }));
  await waitFor(() => expect(router.state.location.pathname).toBe(address));
});
