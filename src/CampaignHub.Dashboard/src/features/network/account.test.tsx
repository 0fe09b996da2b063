import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, it } from "vitest";
import type { UpwardAccount } from "@/api/types";
import { open } from "@/mocks/render";
import { server } from "@/mocks/server";
import { mockId, units } from "@/mocks/world";

const post = mockId("ca", 1);
let asked: URLSearchParams;

const account: UpwardAccount = {
  month: "2018-07",
  from: "2018-07-01",
  on: "2018-07-31",
  isOver: true,
  staffMemberId: null,
  personName: "村主任乙",
  jobTitle: null,
  unitNameZh: null,
  unitNameEn: null,
  posts: [
    {
      appointmentId: post,
      subjectKind: "area",
      subjectId: mockId("aa", 11),
      postType: "areaLeader",
      title: null,
      rank: null,
      staffMemberId: null,
      personName: "村主任乙",
      jobTitle: null,
      unitId: null,
      unitNameZh: null,
      unitNameEn: null,
      secondedFromUnitId: null,
      secondedFromNameZh: null,
      secondedFromNameEn: null,
      from: "2018-06-01",
      until: null,
      subjectNameZh: "镇内",
      subjectNameEn: "Town Village",
    },
  ],
  charge: { areas: 3, units: 1, bodies: 0, points: 24 },
  cases: { open: 5, overdue: 2, logged: 9, closed: 7 },
  visits: { owed: 4, made: 3, missing: 1 },
  duty: { days: 31, shortDays: 6 },
  letters: [],
  standings: [
    {
      unitId: units[0]!.unitId,
      unitNameZh: units[0]!.nameZh,
      unitNameEn: units[0]!.nameEn,
      period: "2018-06",
      groupNameZh: "部门组",
      groupNameEn: "Departments",
      rank: 2,
      score: 96.5,
    },
  ],
  chains: [
    {
      appointmentId: post,
      links: [
        {
          subjectKind: "area",
          subjectId: mockId("aa", 10),
          subjectNameZh: "城关镇",
          subjectNameEn: "Chengguan Town",
          postType: "areaLeader",
          title: null,
          staffMemberId: null,
          personName: "镇长甲",
        },
        {
          subjectKind: "area",
          subjectId: mockId("aa", 1),
          subjectNameZh: "云河区",
          subjectNameEn: "Yunhe District",
          postType: null,
          title: null,
          staffMemberId: null,
          personName: null,
        },
      ],
    },
  ],
};

beforeEach(() =>
  server.use(
    http.get("/api/network/account", ({ request }) => {
      asked = new URL(request.url).searchParams;
      return HttpResponse.json(account);
    }),
  ),
);

it("says what somebody answers for and to whom up to the top", async () => {
  await open(`/network/account?post=${post}&month=2018-07`, { language: "en" });
  expect(await screen.findByText("镇长甲")).toBeInTheDocument();
  expect(asked.get("appointmentId")).toBe(post);
  const chain = screen.getByText("镇长甲").closest("ol")!;
  expect(
    within(chain)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([expect.stringContaining("Chengguan Town"), "Nobody named Yunhe District"]);
  expect(screen.getByText("2 overdue")).toBeInTheDocument();
  expect(screen.getByText("of 4 owed, 1 short")).toBeInTheDocument();
  expect(screen.getByText("6 days lack people")).toBeInTheDocument();
  expect(screen.getByText(/rank 2/)).toBeInTheDocument();
});

it("asks for somebody when nobody is named", async () => {
  await open("/network/account", { width: 390 });
  expect(await screen.findByText("请先选择人员")).toBeInTheDocument();
});
