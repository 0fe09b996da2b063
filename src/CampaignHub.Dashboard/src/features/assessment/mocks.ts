import { HttpResponse, http } from "msw";
import type { CreatePoint } from "@/api/types";
import { points, pointTypes, sheets } from "@/mocks/places";
import { pageOf, units } from "@/mocks/world";

const missing = (code: string, detail: string) => HttpResponse.json({ status: 404, code, title: detail, detail }, { status: 404 });

export const handlers = [
  http.get("/api/point-types", () => HttpResponse.json(pointTypes)),
  http.get("/api/point-types/:code", ({ params }) => {
    const found = pointTypes.find((type) => type.code === params.code);
    return found ? HttpResponse.json({ ...found, items: sheets[found.code] ?? [] }) : missing("point-type.not-found", "没有这个点位类型。");
  }),
  http.get("/api/points/map", () => HttpResponse.json(pageOf(points))),
  http.get("/api/points", ({ request }) => {
    const { searchParams } = new URL(request.url);
    const get = (name: string) => searchParams.get(name) ?? "";
    const items = points.filter(
      (row) =>
        `${row.code} ${row.nameZh} ${row.nameEn}`.includes(get("search")) &&
        (!get("pointTypeCode") || row.pointTypeCode === get("pointTypeCode")) &&
        (!get("areaId") || row.areaId === get("areaId")) &&
        (!get("ownerUnitId") || row.ownerUnitId === get("ownerUnitId")),
    );
    return HttpResponse.json({ items, next: null, total: items.length, totalIsCapped: false });
  }),
  http.get("/api/points/:pointId", ({ params }) => {
    const found = points.find((row) => row.pointId === params.pointId);
    return found ? HttpResponse.json(found) : missing("point.not-found", "没有这个点位。");
  }),
  http.post("/api/points", async ({ request }) => {
    const body = (await request.json()) as CreatePoint;
    const made = { ...points[0]!, ...body, longitude: body.longitude ?? 0, latitude: body.latitude ?? 0, openCases: 0, lastInspectedAt: null };
    points.push(made);
    return HttpResponse.json(made);
  }),
  http.put("/api/points/:pointId/owner", async ({ params, request }) => {
    const { ownerUnitId } = (await request.json()) as { ownerUnitId: string };
    const found = points.find((row) => row.pointId === params.pointId)!;
    const unit = units.find((row) => row.unitId === ownerUnitId)!;
    Object.assign(found, { ownerUnitId, ownerUnitNameZh: unit.nameZh, ownerUnitNameEn: unit.nameEn });
    return HttpResponse.json(found);
  }),
];
