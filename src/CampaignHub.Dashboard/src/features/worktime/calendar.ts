import type { CalendarDayRow, DayOfWeek, WorkingHoursRow } from "@/api/types";

/** In the order of the week, Monday first. */
export const weekdays: DayOfWeek[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

export const months = (days: CalendarDayRow[]): CalendarDayRow[][] => {
  const sorted: CalendarDayRow[][] = Array.from({ length: 12 }, () => []);
  for (const day of days) sorted[Number(day.date.slice(5, 7)) - 1]!.push(day);
  return sorted;
};

export type Run = { from: string; until: string; day: CalendarDayRow };

const next = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Marked days in runs, so that a festival is one line. */
export function runs(days: CalendarDayRow[]): Run[] {
  const found: Run[] = [];
  for (const day of days) {
    if (!day.kind) continue;
    const last = found.at(-1);
    if (last && next(last.until) === day.date && last.day.kind === day.kind && last.day.nameZh === day.nameZh && last.day.isOwn === day.isOwn)
      last.until = day.date;
    else found.push({ from: day.date, until: day.date, day });
  }
  return found;
}

/** "08:30–12:00, 14:00–17:30". */
export const hoursText = (row: WorkingHoursRow) =>
  row.stretches.map((stretch) => `${stretch.from.slice(0, 5)}–${stretch.until.startsWith("00:00") ? "24:00" : stretch.until.slice(0, 5)}`).join(", ");
