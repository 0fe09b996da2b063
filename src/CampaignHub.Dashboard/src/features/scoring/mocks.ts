import { HttpResponse, http } from "msw";
import type { ReviseScoringScheme, SchemeVersion } from "@/api/types";
import { cases, makeRanking, mockId, pageOf } from "@/mocks/world";

const scheme: SchemeVersion[] = [{ version: 1, minimumDue: 5, onTimeWeight: 0.7, closedWeight: 0.3, revisedAt: null, byName: null }];
const periods = ["2018-07", "2018-06", "2018-05"];

export const handlers = [
  http.get("/api/periods", ({ request }) =>
    HttpResponse.json(
      pageOf(
        new URL(request.url).searchParams.get("kind") === "month"
          ? periods.map((period, index) => ({
              period,
              kind: "month",
              from: `${period}-01`,
              to: `${period}-30`,
              closedAt: `2018-0${8 - index}-01T00:30:00Z`,
              byName: "系统",
              schemeVersion: 1,
              contentHash: "9f2c",
              circularId: mockId("d1", 3 - index),
            }))
          : [],
      ),
    ),
  ),
  http.get("/api/scoring-scheme", () => HttpResponse.json({ current: scheme[0], items: scheme, next: null })),
  http.put("/api/scoring-scheme", async ({ request }) => {
    const body = (await request.json()) as ReviseScoringScheme;
    scheme.unshift({ ...body, version: body.version + 1, revisedAt: "2018-08-06T02:30:00Z", byName: "周敏" });
    return HttpResponse.json(scheme[0]);
  }),
  http.get("/api/periods/:period/ranking", ({ params }) =>
    HttpResponse.json(makeRanking(String(params.period), 40 + Number(String(params.period).slice(5, 7)))),
  ),
  http.get("/api/periods/:period/verify", ({ params }) =>
    HttpResponse.json({ period: params.period, contentHash: "9f2c6f1d3b8e4a70", recomputedHash: "9f2c6f1d3b8e4a70", matches: true }),
  ),
  http.post("/api/periods/:period/close", ({ params }) => HttpResponse.json(makeRanking(String(params.period), 48))),
  http.get("/api/periods/:period/units/:unitId", ({ params }) => {
    const period = String(params.period);
    const row = makeRanking(period, 40 + Number(period.slice(5, 7)))
      .groups.flatMap((group) => group.rows)
      .find((one) => one.unitId === params.unitId)!;
    const counted = ["onTime", "closedLate", "notClosed"] as const;
    return HttpResponse.json({
      period,
      row,
      formula: `100 × (0.7 × ${row.onTime} ÷ ${row.due} + 0.3 × ${row.closed} ÷ ${row.due}) = ${row.score?.toFixed(2)}`,
      cases: cases.slice(0, row.due).map((one, index) => ({
        number: one.number,
        caseId: one.caseId,
        dueAt: one.dueAt ?? one.loggedAt,
        closedAt: index < row.closed ? (one.closedAt ?? one.loggedAt) : null,
        counted: counted[index < row.onTime ? 0 : index < row.closed ? 1 : 2],
      })),
    });
  }),
];
