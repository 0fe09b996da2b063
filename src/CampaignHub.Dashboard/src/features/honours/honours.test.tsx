import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { TitleDetail, TitleRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";

const unit = units[0]!;
const title: TitleRow = {
  titleId: mockId("c", 1),
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  kind: "civilisedUnit",
  level: "municipal",
  state: "valid",
  awardedOn: "2017-12-20",
  awardedBy: "市文明委",
  validUntil: null,
  changedOn: "2017-12-20",
  reason: "市文明委",
  version: 0,
};
const detail: TitleDetail = {
  title,
  moves: ["warn", "revoke", "withdraw"],
  changes: [
    {
      number: 0,
      move: "award",
      on: "2017-12-20",
      reason: "市文明委",
      document: "市文明委〔2017〕8号",
      caseId: null,
      caseNumber: null,
      circularId: null,
      circularTitle: null,
      actId: null,
      verdictId: null,
      verdictPeriod: null,
      byName: "李红",
      at: "2018-01-02T02:00:00Z",
    },
  ],
};
const act = { actId: mockId("8", 1), caseNumber: "000123", stepNameZh: "文明单位警告", stepNameEn: "Title warned" };

let sent: unknown[];

beforeEach(() => {
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/titles", () => HttpResponse.json({ items: [title], next: null, total: 1, totalIsCapped: false })),
    http.get(`/api/titles/${title.titleId}`, () => HttpResponse.json(detail)),
    http.get("/api/supervision", () => HttpResponse.json({ items: [act], next: null })),
    http.post(`/api/titles/${title.titleId}/changes`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...title, state: "warned", version: 1 });
    }),
  );
});

it("warns a title from the act of supervision that asks for it", async () => {
  await open(`/titles/${title.titleId}?actId=${act.actId}`, { language: "en", width: 390, permissions: ["honours.read", "honours.keep", "supervision.read"] });
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("Municipal civilised unit")).toBeInTheDocument();
  await userEvent.click(within(drawer).getByRole("button", { name: "Warn" }));
  expect(await within(drawer).findByText("Case 000123: Title warned")).toBeInTheDocument();
  fireEvent.change(within(drawer).getByLabelText("Reason"), { target: { value: "整改不力" } });
  await userEvent.click(within(drawer).getAllByRole("button", { name: "Warn" }).at(-1)!);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ version: 0, move: "warn", reason: "整改不力", actId: act.actId, document: null });
});

it("lists titles as they stand, and shows nobody a verb who may not keep them", async () => {
  await open("/titles", { permissions: ["honours.read", "organisation.read"] });
  expect(await screen.findByText("市级文明单位")).toBeInTheDocument();
  expect(screen.getByText("有效")).toBeInTheDocument();
  expect(screen.queryByText("登记称号")).not.toBeInTheDocument();
});
