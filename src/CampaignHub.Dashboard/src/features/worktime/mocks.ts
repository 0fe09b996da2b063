import { HttpResponse, http } from "msw";
import type { CalendarDayRow, CalendarYear, WorkingTimeRules } from "@/api/types";

export const rules: WorkingTimeRules = {
  schedules: [
    {
      from: "0001-01-01",
      weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      stretches: [
        { from: "08:30:00", until: "12:00:00" },
        { from: "14:00:00", until: "17:30:00" },
      ],
    },
  ],
  publicHolidays: true,
  version: 0,
  timeZone: "Asia/Shanghai",
  publishedYears: [2024, 2025, 2026],
};

const holiday = { kind: "holiday", nameZh: "国庆节", nameEn: "National Day", source: "国办发明电〔2025〕7号" } as const;
const plain = { kind: null, nameZh: null, nameEn: null, source: null } as const;

function days(year: number): CalendarDayRow[] {
  const all: CalendarDayRow[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const festive = date >= "2026-10-01" && date <= "2026-10-07";
    const madeUp = date === "2026-10-10";
    const weekday = new Date(at).getUTCDay();
    all.push({
      date,
      isWorked: madeUp || (!festive && weekday > 0 && weekday < 6),
      ...(festive ? holiday : madeUp ? { ...holiday, kind: "workday" as const, nameZh: "国庆节调休上班", nameEn: "National Day make-up day" } : plain),
      isOwn: false,
    });
  }
  return all;
}

export const handlers = [
  http.get("/api/working-time", () => HttpResponse.json(rules)),
  http.get("/api/working-time/years/:year", ({ params }) => {
    const year = Number(params.year);
    const answer: CalendarYear = { year, workingDays: 249, isPublished: year === 2026, version: 0, days: days(year) };
    return HttpResponse.json(answer);
  }),
];
