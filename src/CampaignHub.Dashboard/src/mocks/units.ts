import { HttpResponse, http } from "msw";
import { units } from "./world";

const row = (unit: (typeof units)[number]) => ({
  ...unit,
  category: unit.group === "towns" ? "town" : "department",
  rankingGroupId: unit.group,
  areaId: null,
  principalLeader: null,
  leaderInCharge: null,
  contactPerson: null,
  openCases: 3,
  overdueCases: 1,
});

/** Units as the pickers need them; the organisation feature's own handlers come before these. */
export const handlers = [
  http.get("/api/units", ({ request }) => {
    const search = new URL(request.url).searchParams.get("search") ?? "";
    const items = units.filter((unit) => unit.nameZh.includes(search) || unit.nameEn.toLowerCase().includes(search.toLowerCase())).map(row);
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/units/:unitId", ({ params }) => {
    const found = units.find((unit) => unit.unitId === params.unitId);
    return found ? HttpResponse.json(row(found)) : HttpResponse.json({ status: 404, code: "unit.not-found", title: "没有找到这个单位。" }, { status: 404 });
  }),
];
