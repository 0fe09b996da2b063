import { HttpResponse, http } from "msw";
import { cases, isOpen, makeRanking, mockId, now } from "@/mocks/world";

const trend = Array.from({ length: 30 }, (_, index) => ({
  date: new Date(now - (29 - index) * 86_400_000).toISOString().slice(0, 10),
  logged: 22 + ((index * 7) % 19),
  closed: 18 + ((index * 5) % 23),
}));

const ring = (x: number, y: number) => [
  [x, y],
  [x + 0.037, y + 0.002],
  [x + 0.039, y + 0.029],
  [x - 0.001, y + 0.028],
  [x, y],
];
const shapes = Array.from({ length: 16 }, (_, index) => ({
  areaId: mockId("a2", index),
  code: `G${index + 1}`,
  nameZh: `第${index + 1}网格`,
  nameEn: `Grid ${index + 1}`,
  level: "grid",
  polygons: [[ring(120.1 + (index % 4) * 0.04, 30.2 + Math.floor(index / 4) * 0.03)]],
}));

export const handlers = [
  http.get("/api/overview", () =>
    HttpResponse.json({
      now: new Date(now).toISOString(),
      open: cases.filter(isOpen).length,
      overdue: cases.filter((row) => row.deadline === "overdue").length,
      dueToday: 9,
      toDispatch: cases.filter((row) => row.state === "logged").length,
      toVerify: cases.filter((row) => row.state === "submitted").length,
      onTimeRate: 87.32,
      period: "2018-08",
      trend,
      ranking: makeRanking("2018-07", 47),
      circularsToApprove: 1,
      papersToApprove: 2,
    }),
  ),
  http.get("/api/areas/shapes", ({ request }) => HttpResponse.json(new URL(request.url).searchParams.get("level") === "grid" ? shapes : [])),
];
