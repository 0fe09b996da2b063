import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { ActionRow, LetterRow } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { handlers as unitHandlers } from "@/mocks/units";
import { mockId, units } from "@/mocks/world";

const unit = units[0]!;
const letter: LetterRow = {
  letterId: mockId("7", 1),
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  title: "2018年责任书",
  from: "2018-01-01",
  until: "2018-12-31",
  targets: "按期销号率不低于90%",
  consequences: "取消评优资格",
  state: "drafted",
  signedOn: null,
  signedBy: null,
  result: null,
  remark: null,
  period: null,
  rank: null,
  score: null,
};
const action: ActionRow = {
  actionId: mockId("8", 1),
  kind: "admonition",
  unitId: unit.unitId,
  unitNameZh: unit.nameZh,
  unitNameEn: unit.nameEn,
  personName: "王局长",
  jobTitle: "局长",
  decidedOn: "2018-07-09",
  decidedBy: "区委",
  reason: "整改不力",
  circularId: null,
  circularTitle: null,
  caseId: null,
  letterId: letter.letterId,
  letterTitle: letter.title,
  recordedBy: "办公室",
  recordedAt: "2018-07-10T01:00:00Z",
  withdrawnAt: null,
  withdrawnBecause: null,
  act: null,
};

let current: LetterRow;
let sent: unknown[];

beforeEach(() => {
  current = letter;
  sent = [];
  server.use(
    ...unitHandlers,
    http.get("/api/responsibility-letters", () => HttpResponse.json({ items: [current], next: null, total: 1, totalIsCapped: false })),
    http.get(`/api/responsibility-letters/${letter.letterId}`, () => HttpResponse.json(current)),
    http.post(`/api/responsibility-letters/${letter.letterId}/sign`, async ({ request }) => {
      sent.push(await request.json());
      current = { ...current, state: "inForce", signedOn: "2018-08-06", signedBy: "王局长" };
      return HttpResponse.json(current);
    }),
    http.get("/api/accountability-actions", () => HttpResponse.json({ items: [action], next: null, total: 1, totalIsCapped: false })),
    http.post(`/api/accountability-actions/${action.actionId}/withdraw`, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({});
    }),
  );
});

it("takes the signature under a letter down and shows who signed", async () => {
  await open("/accountability", { language: "en", permissions: ["accountability.read-letters", "accountability.sign", "organisation.read"] });
  await userEvent.click((await screen.findByText("2018年责任书")).closest("tr")!);
  const drawer = await screen.findByRole("dialog");
  await userEvent.click(await within(drawer).findByText("Record the signature"));
  fireEvent.change(await screen.findByLabelText(/^Signed by/), { target: { value: "王局长" } });
  await userEvent.click(within(drawer).getAllByText("Record the signature").at(-1)!);
  expect(await within(drawer).findByText(/王局长/)).toBeInTheDocument();
  expect(sent).toEqual([expect.objectContaining({ signedBy: "王局长" })]);
  expect(screen.queryByText("Draw up letters")).not.toBeInTheDocument();
});

it("lists the measures on a phone and withdraws one only with a reason", async () => {
  await open("/accountability/measures", {
    width: 390,
    permissions: ["accountability.read-letters", "accountability.read", "accountability.record", "organisation.read"],
  });
  expect(await screen.findByText("诫勉")).toBeInTheDocument();
  await userEvent.click(screen.getByText("撤销记录"));
  const ask = await screen.findByRole("dialog");
  await userEvent.click(within(ask).getAllByText("撤销记录").at(-1)!);
  expect(await within(ask).findByText("请填写撤销原因")).toBeInTheDocument();
  fireEvent.change(within(ask).getByLabelText("撤销原因"), { target: { value: "录入单位有误" } });
  await userEvent.click(within(ask).getAllByText("撤销记录").at(-1)!);
  await waitFor(() => expect(sent).toEqual([{ reason: "录入单位有误" }]));
});

it("rests a measure on a case or a circular", async () => {
  server.use(
    http.get("/api/cases", () =>
      HttpResponse.json({ items: [{ caseId: mockId("c", 1), number: "2018-000123", description: "垃圾暴露", descriptionEn: "Exposed rubbish" }], next: null }),
    ),
    http.get("/api/circulars", () =>
      HttpResponse.json({
        items: [
          { circularId: mockId("d", 1), title: "七月通报", documentNumber: "汉创文办发〔2018〕7号" },
          { circularId: mockId("d", 2), title: "草稿", documentNumber: null },
        ],
        next: null,
      }),
    ),
    http.post("/api/accountability-actions", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ actionId: action.actionId });
    }),
  );
  await open("/accountability/measures/new", {
    language: "en",
    permissions: ["accountability.read", "accountability.read-letters", "accountability.record", "organisation.read", "rectification.read", "circulars.read"],
  });
  const drawer = await screen.findByRole("dialog");
  await pick(within(drawer).getByLabelText("Measure"), "Interview");
  await pick(within(drawer).getByLabelText("Unit"), unit.nameEn);
  await pick(within(drawer).getByLabelText(/^Case it rests on/), "2018-000123 Exposed rubbish");
  await pick(within(drawer).getByLabelText(/^Circular it rests on/), "汉创文办发〔2018〕7号 七月通报");
  fireEvent.change(within(drawer).getByLabelText(/Decided by/), { target: { value: "区委" } });
  fireEvent.change(within(drawer).getByLabelText(/Reason/), { target: { value: "整改不力" } });
  await userEvent.click(within(drawer).getByRole("button", { name: "Record" }));
  await waitFor(() => expect(sent).toMatchObject([{ caseId: mockId("c", 1), circularId: mockId("d", 1), unitId: unit.unitId }]));
});

async function pick(field: HTMLElement, option: string) {
  await waitFor(() => expect(field).toBeEnabled());
  fireEvent.mouseDown(field);
  fireEvent.click((await screen.findAllByText(option)).at(-1)!);
}
