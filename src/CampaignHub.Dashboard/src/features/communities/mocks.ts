import { HttpResponse, http } from "msw";
import type { CommunityDetail, CommunityReport, CommunityRow, CompoundRow, FrontageRow } from "@/api/types";
import { mockId } from "@/mocks/world";

const community: CommunityRow = {
  areaId: mockId("ca", 1),
  code: "C1",
  nameZh: "鼓楼社区",
  nameEn: "Gulou Community",
  parentNameZh: "城关镇",
  parentNameEn: "Chengguan Town",
  officeArea: 150,
  officeClass: "medium",
  cultureCentre: "coLocated",
  households: 1200,
  facilities: 1,
  listed: 2,
  compounds: 1,
  unmanaged: 1,
  frontages: 1,
  version: 1,
  remark: null,
};
const facilities: CommunityDetail["facilities"] = [
  {
    itemId: mockId("cb", 1),
    kind: "facility",
    nameZh: "图书阅览室",
    nameEn: "Reading room",
    present: true,
    checkedOn: "2018-08-01",
    checkedBy: "周敏",
    photoId: null,
    note: null,
  },
  {
    itemId: mockId("cb", 2),
    kind: "security",
    nameZh: "警务室",
    nameEn: "Police room",
    present: null,
    checkedOn: null,
    checkedBy: null,
    photoId: null,
    note: null,
  },
];
const compound: CompoundRow = {
  compoundId: mockId("cc", 1),
  areaId: community.areaId,
  areaNameZh: community.nameZh,
  areaNameEn: community.nameEn,
  nameZh: "供销社家属院",
  nameEn: null,
  address: null,
  households: 96,
  managed: false,
  managedBy: null,
  fireEquipment: false,
  version: 0,
};
const agreement: FrontageRow = {
  agreementId: mockId("cd", 1),
  areaId: community.areaId,
  areaNameZh: community.nameZh,
  areaNameEn: community.nameEn,
  kind: "three",
  shop: "老街面馆",
  street: "人民路",
  party: "周建国",
  signedOn: "2018-01-05",
  renewedOn: null,
  renewals: 0,
  breaches: 1,
  penalties: 200,
};
const report: CommunityReport = {
  communities: 16,
  offices: { small: 8, medium: 5, large: 3, unknown: 0 },
  centres: { coLocated: 13, separate: 3, unknown: 0 },
  facilities: [],
  compounds: { total: 300, households: 28453, unmanaged: 236, unmanagedWithFire: 47, unmanagedWithoutFire: 189, managedWithoutFire: 0 },
  frontages: { total: 1, three: 1, five: 0, renewed: 0, breaches: 1, penalties: 200 },
};
const page = <T>(items: T[]) => HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });

export const handlers = [
  http.get("/api/communities", () => page([community])),
  http.get("/api/communities/report", () => HttpResponse.json(report)),
  http.get("/api/communities/:areaId", () => HttpResponse.json({ community, facilities })),
  http.put("/api/communities/:areaId/facilities/:itemId", async ({ params, request }) => {
    const found = (await request.json()) as { present: boolean; checkedOn: string };
    const at = facilities.findIndex((facility) => facility.itemId === params.itemId);
    facilities[at] = { ...facilities[at]!, ...found, checkedBy: "周敏" };
    return HttpResponse.json({ community, facilities });
  }),
  http.get("/api/facility-items", () => HttpResponse.json([])),
  http.get("/api/compounds", () => page([compound])),
  http.get("/api/frontages", () => page([agreement])),
  http.get("/api/frontages/:agreementId/breaches", () =>
    page([{ breachId: mockId("ce", 1), day: "2018-07-01", what: "占用人行道经营", penalty: 200, recordedBy: "钱丽远", recordedAt: "2018-07-01T08:00:00Z" }]),
  ),
];
