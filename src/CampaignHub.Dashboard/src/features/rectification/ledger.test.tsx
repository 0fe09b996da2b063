import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import type { CaseDetail } from "@/api/types";
import { handlers as categoryHandlers } from "@/features/categories/mocks";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { cases, units } from "@/mocks/world";

const rows = cases.slice(0, 3);
const page = (items: CaseDetail[], next: string | null = null, total = items.length) => HttpResponse.json({ items, next, total, totalIsCapped: false });
const logged = cases.find((row) => row.state === "logged")!;
const submitted = cases.find((row) => row.state === "submitted")!;

beforeEach(() =>
  server.use(
    ...unitHandlers,
    ...categoryHandlers,
    http.get("/api/cases", () => page(rows)),
    http.get("/api/case-views", () => HttpResponse.json({ items: [], roles: [] })),
    http.get("/api/cases/:caseId", ({ params }) => HttpResponse.json(cases.find((row) => row.caseId === params.caseId))),
  ),
);

describe("the ledger", () => {
  it("asks the server for what the address bar says and shows it as removable chips", async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get("/api/cases", ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return page(rows);
      }),
    );
    const { router } = await open(`/ledger?state=logged&state=returned&deadline=overdue&unitId=${units[0]!.unitId}&loggedFrom=2018-07-01&state=bogus`);
    await screen.findByText(rows[0]!.number);
    expect(asked[0]!.getAll("state")).toEqual(["logged", "returned"]);
    expect(asked[0]!.get("deadline")).toBe("overdue");
    expect(asked[0]!.get("loggedFrom")).toBe("2018-07-01");
    expect(await screen.findByText("责任单位：城关镇")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "移除筛选：逾期未销号" }));
    await waitFor(() => expect(router.state.location.search).not.toContain("deadline"));
    await userEvent.click(screen.getByRole("button", { name: "清除全部筛选" }));
    await waitFor(() => expect(router.state.location.search).not.toContain("unitId"));
  });

  it("shows the open cases of its filter on a map, and what is nowhere on it is said", async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get("/api/areas/shapes", () => HttpResponse.json([])),
      http.get("/api/cases/clusters", ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ pins: [], clusters: [], total: 0 });
      }),
    );
    const { router } = await open("/ledger?deadline=overdue");
    await userEvent.click(await screen.findByRole("button", { name: "地图" }));
    expect(await screen.findByText("地图此处没有符合条件的未销号问题")).toBeInTheDocument();
    expect(asked[0]!.get("deadline")).toBe("overdue");
    await userEvent.click(screen.getByRole("button", { name: "收起地图" }));
    await waitFor(() => expect(router.state.location.search).toBe("?deadline=overdue"));
  });

  it("fetches the next rows by cursor", async () => {
    server.use(
      http.get("/api/cases", ({ request }) => (new URL(request.url).searchParams.get("cursor") === "c2" ? page([cases[4]!], null, 4) : page(rows, "c2", 4))),
    );
    await open("/ledger");
    expect(await screen.findByText("共 4 条")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "再看 50 条" }));
    expect(await screen.findByText(cases[4]!.number)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "再看 50 条" })).not.toBeInTheDocument();
  });

  it("opens a case by keyboard and keeps the filters behind it", async () => {
    const { router } = await open("/ledger?deadline=overdue");
    const row = (await screen.findByText(rows[0]!.number)).closest("tr")!;
    row.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/ledger/${rows[1]!.caseId}`));
    expect(router.state.location.search).toBe("?deadline=overdue");
    expect(await screen.findByText(`问题 ${rows[1]!.number}`)).toBeInTheDocument();
  });

  it("says what to do next when there is nothing, and says why when filters hide everything", async () => {
    server.use(http.get("/api/cases", () => page([])));
    const first = await open("/ledger", { language: "en" });
    expect(await screen.findByText("The ledger is empty")).toBeInTheDocument();
    first.unmount();
    await open("/ledger?state=closed", { language: "en" });
    expect(await screen.findByText("Nothing matches these filters")).toBeInTheDocument();
  });

  it("shows cards on a phone", async () => {
    await open("/ledger", { width: 390, as: "inspector" });
    expect(await screen.findByText(rows[0]!.number)).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });
});

describe("a case", () => {
  it("is dispatched with its version, the suggested unit and one idempotency key", async () => {
    let sent: { body: unknown; key: string | null } | undefined;
    server.use(
      http.post("/api/cases/:caseId/dispatch", async ({ request }) => {
        sent = { body: await request.json(), key: request.headers.get("Idempotency-Key") };
        return HttpResponse.json({ ...logged, state: "dispatched", version: 2, verbs: [] });
      }),
    );
    await open(`/ledger/${logged.caseId}`);
    const step = await screen.findByRole("region", { name: "下一步" });
    expect(await within(step).findByText(/类别规定 4 个工作小时/)).toBeInTheDocument();
    const send = within(step).getAllByRole("button", { name: "交办" }).at(-1)!;
    await userEvent.click(send);
    await waitFor(() => expect(sent).toBeDefined());
    expect(sent!.body).toEqual({ version: logged.version, unitId: logged.suggestedUnitId, limit: { amount: 4, unit: "workingHours", fivePlusTwo: false } });
    expect(sent!.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(await screen.findByText("目前没有需要您办理的事项。")).toBeInTheDocument();
  });

  it("says in plain words that someone else was faster, and reloads", async () => {
    const detail = "周敏刚刚销号了该问题，请刷新后再办理。";
    server.use(http.post("/api/cases/:caseId/close", () => HttpResponse.json({ status: 409, code: "case.changed", title: "已变更", detail }, { status: 409 })));
    await open(`/ledger/${submitted.caseId}`);
    const step = await screen.findByRole("region", { name: "下一步" });
    await userEvent.click(within(step).getAllByRole("button", { name: "销号" }).at(-1)!);
    expect(await screen.findByText(detail)).toBeInTheDocument();
    server.use(http.get("/api/cases/:caseId", () => HttpResponse.json({ ...submitted, state: "closed", version: 9, verbs: [] })));
    await userEvent.click(screen.getByRole("button", { name: "重新载入" }));
    expect(await screen.findByText("目前没有需要您办理的事项。")).toBeInTheDocument();
  });

  it("is not submitted without an after photo", async () => {
    server.use(http.get("/api/cases/:caseId", () => HttpResponse.json({ ...logged, state: "accepted", verbs: ["submit"] })));
    await open(`/ledger/${logged.caseId}`, { as: "unitContact", language: "en" });
    const step = await screen.findByRole("region", { name: "Next step" });
    await userEvent.type(within(step).getByLabelText("What was done"), "Cleared.");
    await userEvent.click(within(step).getByRole("button", { name: "Submit rectification" }));
    expect(await within(step).findByText("Add at least one photo taken afterwards")).toBeInTheDocument();
  });

  it("uploads a photo and submits its id", async () => {
    let body: unknown;
    server.use(
      http.get("/api/cases/:caseId", () => HttpResponse.json({ ...logged, state: "accepted", verbs: ["submit"] })),
      http.post("/api/photos", () => HttpResponse.json({ photoId: "p-1", sha256: "", contentType: "image/jpeg", bytes: 3 })),
      http.post("/api/cases/:caseId/submit", async ({ request }) => {
        body = await request.json();
        return HttpResponse.json({ ...logged, state: "submitted", version: 2, verbs: [] });
      }),
    );
    await open(`/ledger/${logged.caseId}`, { as: "unitContact" });
    const step = await screen.findByRole("region", { name: "下一步" });
    await userEvent.type(within(step).getByLabelText("整改情况"), "已清理");
    await userEvent.upload(within(step).getByLabelText("添加照片", { selector: "input" }), new File(["abc"], "after.jpg", { type: "image/jpeg" }));
    expect(await within(step).findByAltText("照片 1")).toHaveAttribute("src", "/api/photos/p-1");
    await userEvent.click(within(step).getByRole("button", { name: "提交整改" }));
    await waitFor(() => expect(body).toEqual({ version: logged.version, note: "已清理", photoIds: ["p-1"] }));
  });

  it("that is not there is said so", async () => {
    server.use(
      http.get("/api/cases/:caseId", () =>
        HttpResponse.json({ status: 404, code: "case.not-found", title: "没有这个问题", detail: "没有找到该问题。" }, { status: 404 }),
      ),
    );
    await open("/ledger/none");
    expect(await screen.findByText("没有找到该问题。")).toBeInTheDocument();
  });
});

it("cuts by days of closing and by rework, shown as chips, and asks the server for just that", async () => {
  const asked: string[] = [];
  server.use(
    http.get("/api/cases", ({ request }) => {
      asked.push(new URL(request.url).search);
      return page([]);
    }),
  );
  await open("/ledger?closedFrom=2018-07-01&returned=true");

  expect(await screen.findByRole("button", { name: "移除筛选：有返工" })).toBeInTheDocument();
  expect(asked.at(-1)).toContain("closedFrom=2018-07-01");
  expect(asked.at(-1)).toContain("returned=true");
  expect(screen.getByRole("combobox", { name: "返工" })).toBeInTheDocument();
});

it("cuts by address, urgency and what else a row shows, once the reader is done typing", async () => {
  const asked: string[] = [];
  server.use(
    http.get("/api/cases", ({ request }) => {
      asked.push(decodeURIComponent(new URL(request.url).search));
      return page([]);
    }),
  );
  await open("/ledger?urgent=true&deadline=closedLate");
  expect(await screen.findByRole("button", { name: "移除筛选：紧急类" })).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "移除筛选：逾期销号" })).toBeInTheDocument();
  const before = asked.length;
  await userEvent.type(screen.getByRole("textbox", { name: "地址" }), "东风路");
  expect(asked).toHaveLength(before);
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("button", { name: "移除筛选：地址：东风路" })).toBeInTheDocument();
  await waitFor(() => expect(asked.at(-1)).toContain("address=东风路"));
  expect(asked.at(-1)).toContain("urgent=true");
});

it("offers no choice of units to whoever does not see the organisation", async () => {
  await open("/ledger", { as: "externalSupervisor" });
  expect(await screen.findByRole("combobox", { name: "来源" })).toBeInTheDocument();
  expect(screen.queryByRole("combobox", { name: "责任单位" })).not.toBeInTheDocument();
});
