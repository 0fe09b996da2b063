import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { BodyNode, BodyPost, RosterChange } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";

const leader: BodyPost = {
  appointmentId: "a1",
  subjectKind: "body",
  subjectId: "b1",
  postType: "leader",
  title: null,
  rank: null,
  staffMemberId: "s1",
  personName: "陈立群",
  jobTitle: null,
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  secondedFromUnitId: null,
  secondedFromNameZh: null,
  secondedFromNameEn: null,
  from: "2018-03-01",
  until: null,
};
const body = (bodyId: string, parentId: string | null, nameZh: string, posts: BodyPost[] = []): BodyNode => ({
  bodyId,
  parentId,
  kind: parentId ? "commandCentre" : "leadingGroup",
  nameZh,
  nameEn: nameZh,
  position: 1,
  foundedOn: "2018-03-01",
  dissolvedOn: null,
  posts,
  byOffice: parentId ? 0 : 10,
});
const chart = [body("b1", null, "领导小组", [leader]), body("b2", "b1", "环境指挥部"), body("b3", "b2", "督导组")];
const detail = {
  body: chart[0],
  on: "2018-08-06",
  parent: null,
  below: [],
  areas: [],
  rules: [],
  before: [],
  contributions: [],
  unitsDrawnIn: 0,
  staffDrawnIn: 0,
  vehiclesDrawnIn: 0,
};

it("folds the chart, reads a past day from the address, and offers no verbs there", async () => {
  const asked: (string | null)[] = [];
  server.use(
    http.get("/api/bodies", ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("on"));
      return HttpResponse.json(chart);
    }),
  );
  await open("/organisation/chart");
  expect(await screen.findByRole("link", { name: "督导组" })).toBeInTheDocument();
  expect(screen.getByText("另有当然成员10人")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "接任: 陈立群" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "收起环境指挥部" }));
  expect(screen.queryByRole("link", { name: "督导组" })).not.toBeInTheDocument();
  fireEvent.change(screen.getByLabelText("截至日期"), { target: { value: "2018-06-03" } });
  await waitFor(() => expect(asked).toContain("2018-06-03"));
  await waitFor(() => expect(screen.queryByRole("button", { name: "接任: 陈立群" })).not.toBeInTheDocument());
});

it("lets a successor take a single post from the chart", async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.get("/api/bodies", () => HttpResponse.json(chart)),
    http.get("/api/staff", () => HttpResponse.json({ items: [], next: null, total: 0, totalIsCapped: false })),
    http.post("/api/appointments", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(leader);
    }),
  );
  await open("/organisation/chart");
  await userEvent.click(await screen.findByRole("button", { name: "接任: 陈立群" }));
  const drawer = await screen.findByRole("dialog");
  await userEvent.type(within(drawer).getByLabelText("人员"), "何志远");
  await userEvent.click(within(drawer).getByRole("button", { name: /接\s*任/ }));
  await waitFor(() => expect(sent).toMatchObject({ postType: "leader", subjectKind: "body", subjectId: "b1", personName: "何志远", succeeds: true }));
});

it("shows a notice as a draft until it is issued", async () => {
  const change: RosterChange = {
    rosterChangeId: "c1",
    bodyId: "b1",
    effectiveOn: "2018-06-03",
    reason: "因工作需要",
    title: "关于调整充实领导小组组成人员的通知",
    documentNumber: null,
    issuedOn: null,
    decidedAt: "2018-06-03T01:00:00Z",
    byName: "周敏",
    lines: [{ kind: "begun", postType: "deputy", title: "常务副组长", personName: "罗振宇", unitNameZh: null, jobTitle: null }],
  };
  let issued = false;
  server.use(
    http.get("/api/bodies/b1", () => HttpResponse.json(detail)),
    http.get("/api/bodies/b1/office-members", () => HttpResponse.json({ items: [], next: null })),
    http.get("/api/appointments", () => HttpResponse.json({ items: [], next: null })),
    http.get("/api/bodies/b1/changes", () =>
      HttpResponse.json({ items: [issued ? { ...change, documentNumber: "汉创文办发〔2018〕1号" } : change], next: null }),
    ),
    http.post("/api/bodies/changes/c1/issue", () => {
      issued = true;
      return HttpResponse.json({ ...change, documentNumber: "汉创文办发〔2018〕1号" });
    }),
  );
  await open("/organisation/bodies/b1");
  expect(await screen.findByText("草稿")).toBeInTheDocument();
  expect(screen.getByText("常务副组长 罗振宇")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: /印\s*发/ }));
  const asked = await screen.findByRole("dialog");
  await userEvent.click(within(asked).getByRole("button", { name: /印\s*发/ }));
  expect(await screen.findByText("汉创文办发〔2018〕1号")).toBeInTheDocument();
  expect(screen.queryByText("草稿")).not.toBeInTheDocument();
});
