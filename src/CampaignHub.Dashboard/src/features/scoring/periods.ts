import type { Dayjs } from "dayjs";
import type { PeriodRow } from "@/api/types";

export type PeriodKind = PeriodRow["kind"];
export const periodKinds: PeriodKind[] = ["month", "week", "day"];

/** Key of the period a day falls in: "2018-07", "2018-W27" (ISO week) or "2018-07-04". */
export function periodKey(kind: PeriodKind, day: Dayjs): string {
  if (kind === "month") return day.format("YYYY-MM");
  if (kind === "day") return day.format("YYYY-MM-DD");
  const thursday = day.subtract((day.day() + 6) % 7, "day").add(3, "day");
  const firstThursday = thursday.startOf("year").add((11 - thursday.startOf("year").day()) % 7, "day");
  const week = Math.round(thursday.startOf("day").diff(firstThursday.startOf("day"), "day") / 7) + 1;
  return `${thursday.year()}-W${String(week).padStart(2, "0")}`;
}
