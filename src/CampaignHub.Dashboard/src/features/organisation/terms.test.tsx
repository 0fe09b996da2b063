import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import type { AppointmentRow, SecondmentRow } from "@/api/types";
import { areas } from "@/mocks/places";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { mockId, units } from "@/mocks/world";
import { handlers } from "./mocks";

const grid = areas.find((area) => area.level === "grid")!;
const leader: AppointmentRow = {
  appointmentId: mockId("61", 1),
  subjectKind: "area",
  subjectId: grid.areaId,
  postType: "gridLeader",
  title: null,
  rank: null,
  staffMemberId: mockId("62", 1),
  personName: "王敏",
  jobTitle: null,
  unitId: null,
  unitNameZh: null,
  unitNameEn: null,
  secondedFromUnitId: null,
  secondedFromNameZh: null,
  secondedFromNameEn: null,
  from: "2018-07-01",
  until: null,
  subjectNameZh: grid.nameZh,
  subjectNameEn: grid.nameEn,
};

it("replaces who answers for an area, from one day to another", async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.get("/api/appointments", () => HttpResponse.json({ items: [leader], next: null })),
    http.post("/api/appointments", async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json(leader);
    }),
    ...handlers,
  );
  await open(`/organisation?areaId=${grid.areaId}`, { language: "en" });
  expect(await screen.findByRole("link", { name: "王敏" })).toHaveAttribute("href", `/organisation/people/${leader.staffMemberId}`);
  await userEvent.click(screen.getByRole("button", { name: "Succeed: 王敏" }));
  const drawer = within(await screen.findByRole("dialog"));
  await userEvent.type(drawer.getByRole("combobox", { name: /Person/ }), "李强");
  await userEvent.type(drawer.getByLabelText(/Last day/), "2018-12-31");
  await userEvent.click(drawer.getByRole("button", { name: "Succeed" }));
  expect(await screen.findByText("Succeeded; the former term has ended")).toBeInTheDocument();
  expect(sent).toMatchObject({ subjectKind: "area", subjectId: grid.areaId, postType: "gridLeader", personName: "李强", until: "2018-12-31", succeeds: true });
});

it("lists who is on loan from where to where", async () => {
  const row: SecondmentRow = {
    appointmentId: mockId("61", 2),
    staffMemberId: null,
    personName: "<b>赵洋</b>",
    postType: "member",
    title: null,
    bodyId: mockId("63", 1),
    bodyNameZh: "创建办",
    bodyNameEn: "Campaign Office",
    fromUnitId: units[0]!.unitId,
    fromUnitNameZh: units[0]!.nameZh,
    fromUnitNameEn: units[0]!.nameEn,
    from: "2018-07-01",
    until: null,
  };
  server.use(
    http.get("/api/appointments/secondments", () => HttpResponse.json({ items: [row], next: null, total: 1, totalIsCapped: false })),
    ...handlers,
  );
  await open("/organisation/secondments", { language: "en" });
  expect(await screen.findByText("<b>赵洋</b>")).toBeInTheDocument();
  expect(screen.getByText("Campaign Office")).toBeInTheDocument();
  expect(screen.getByText("open")).toBeInTheDocument();
});
