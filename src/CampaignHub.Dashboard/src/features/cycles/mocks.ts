import { HttpResponse, http } from "msw";
import { mockId } from "@/mocks/world";

export const handlers = [
  http.get("/api/demo/clock", () => HttpResponse.json({ canMove: true, now: "2018-08-06T02:00:00Z", next: "2018-08-31T16:30:00Z" })),
  http.post("/api/demo/clock", () => HttpResponse.json({ canMove: true, now: "2018-08-31T16:30:00Z", next: "2018-09-30T16:30:00Z" })),
  http.get("/api/cycles", () =>
    HttpResponse.json([
      { code: "daily", nameZh: "每日周期", nameEn: "Daily", schedule: "0 30 0 * * ?", nextRunAt: "2018-08-06T16:30:00Z", lastPeriod: "2018-08-05" },
      { code: "weekly", nameZh: "每周周期", nameEn: "Weekly", schedule: "0 0 1 ? * MON", nextRunAt: "2018-08-12T17:00:00Z", lastPeriod: "2018-W31" },
      { code: "monthly", nameZh: "每月周期", nameEn: "Monthly", schedule: "0 30 0 1 * ?", nextRunAt: "2018-08-31T16:30:00Z", lastPeriod: "2018-07" },
    ]),
  ),
  http.get("/api/cycles/runs", () =>
    HttpResponse.json({
      items: [
        {
          runId: mockId("92", 1),
          attempts: 1,
          cycle: "daily",
          period: "2018-08-05",
          state: "succeeded",
          startedAt: "2018-08-05T16:30:00Z",
          finishedAt: "2018-08-05T16:30:02Z",
          detail: null,
          caughtUp: false,
        },
        {
          runId: mockId("92", 2),
          attempts: 1,
          cycle: "daily",
          period: "2018-08-04",
          state: "succeeded",
          startedAt: "2018-08-05T00:02:00Z",
          finishedAt: "2018-08-05T00:02:03Z",
          detail: null,
          caughtUp: true,
        },
        {
          runId: mockId("92", 3),
          attempts: 1,
          cycle: "weekly",
          period: "2018-W31",
          state: "failed",
          startedAt: "2018-08-05T17:00:00Z",
          finishedAt: "2018-08-05T17:00:01Z",
          detail: "数据库连接中断",
          caughtUp: false,
        },
      ],
      next: null,
      total: 3,
      totalIsCapped: false,
    }),
  ),
];
