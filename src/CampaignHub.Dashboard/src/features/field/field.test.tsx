import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { LogIssue } from "@/api/types";
import { flush } from "@/lib/outbox/outbox";
import { store } from "@/lib/outbox/store";
import { points } from "@/mocks/places";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { someone } from "@/mocks/session";
import { cases, pageOf } from "@/mocks/world";

const phone = { as: "inspector", width: 390 } as const;
const userId = someone("inspector").userId;
let sent: LogIssue[] = [];
const receive = () =>
  http.post("/api/cases", async ({ request }) => {
    const body = (await request.json()) as LogIssue;
    sent.push(body);
    return HttpResponse.json({ caseId: body.caseId, number: "YH-2018-04100", state: "logged" });
  });

beforeEach(async () => {
  sent = [];
  await Promise.all([store.drafts.clear(), store.outbox.clear(), store.photos.clear(), store.receipts.clear()]);
  server.use(
    http.get("/api/points/map", () => HttpResponse.json(pageOf(points))),
    http.get("/api/cases/near", () => HttpResponse.json({ radius: 50, days: 7, items: [] })),
    receive(),
  );
});

describe("logging an issue", () => {
  it("asks beside the fields for what is missing and sends nothing", async () => {
    await open("/log", phone);
    await userEvent.click(await screen.findByRole("button", { name: "提交登记" }));
    expect(await screen.findByText("请定位、选择点位或填写地址，至少一项")).toBeInTheDocument();
    expect(screen.getByText("请写明问题")).toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  it("keeps the draft over a reload, then shows the number it was given", async () => {
    const first = await open("/log", phone);
    await userEvent.type(await screen.findByLabelText("问题描述"), "盲道被占用");
    await waitFor(async () => expect(((await store.drafts.toArray())[0]?.value as LogIssue | undefined)?.description).toBe("盲道被占用"));
    first.unmount();
    await open("/log", phone);
    expect(await screen.findByLabelText("问题描述")).toHaveValue("盲道被占用");
    await userEvent.type(screen.getByLabelText("地址或具体位置"), "人民路 118 号");
    await userEvent.click(screen.getByRole("button", { name: "车辆停放" }));
    await userEvent.click(screen.getByRole("button", { name: "提交登记" }));
    expect(await screen.findByText("编号 YH-2018-04100")).toBeInTheDocument();
    expect(sent[0]).toMatchObject({ description: "盲道被占用", address: "人民路 118 号", category: "车辆停放", pointId: null });
  });

  it("shows open cases nearby before sending, by the radius and the days of the chosen category", async () => {
    const near = points[2]!;
    const item = { caseId: cases[0]!.caseId, number: "1", description: "井盖破损", descriptionEn: null, state: "logged", metres: 31 };
    server.use(
      http.get("/api/cases/near", ({ request }) => {
        const asked = new URL(request.url).searchParams;
        if (asked.get("pointId") !== near.pointId) return HttpResponse.json({ radius: 50, days: 7, items: [] });
        return HttpResponse.json(asked.get("category") === "车辆停放" ? { radius: 120, days: 3, items: [item, item] } : { radius: 50, days: 7, items: [item] });
      }),
    );
    await open(`/log?pointId=${near.pointId}`, phone);
    expect(await screen.findByText("附近有 1 个未销号问题")).toBeInTheDocument();
    expect(screen.getByText(/50 米内、近 7 天登记/)).toBeInTheDocument();
    expect(screen.getByText("井盖破损")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "车辆停放" }));
    expect(await screen.findByText("附近有 2 个同类未销号问题")).toBeInTheDocument();
    expect(screen.getByText(/120 米内、近 3 天登记/)).toBeInTheDocument();
  });

  it("waits in the outbox without a network, counts it in the header, and goes out once when there is one", async () => {
    server.use(http.post("/api/cases", () => HttpResponse.error()));
    await open("/log", { ...phone, language: "en" });
    await userEvent.type(await screen.findByLabelText("What is wrong"), "Blocked ramp");
    await userEvent.type(screen.getByLabelText("Address or exact spot"), "118 Renmin Road");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(await screen.findByText("Not sent yet, kept on this device")).toBeInTheDocument();
    expect(await screen.findByText("1 unsent")).toBeInTheDocument();
    const { id } = (await store.outbox.toArray())[0]!;
    server.use(receive());
    await flush(userId);
    expect(await screen.findByText("Issue logged")).toBeInTheDocument();
    expect(sent.map((body) => body.caseId)).toEqual([id]);
    await waitFor(() => expect(screen.queryByText("1 unsent")).not.toBeInTheDocument());
  });

  it("never sends what another user left on the device", async () => {
    await store.outbox.put({
      id: cases[0]!.caseId,
      kind: "issue",
      userId: "someone-else",
      attemptKey: "k",
      draftKey: "d",
      title: "x",
      body: { caseId: cases[0]!.caseId, photoIds: [] },
      createdAt: "2018-07-01T00:00:00Z",
      attempts: 0,
      state: "waiting",
      refusal: null,
    });
    await open("/unsent", phone);
    expect(await screen.findByText("全部已发送")).toBeInTheDocument();
    await flush("someone-else");
    expect(sent).toEqual([]);
  });
});
