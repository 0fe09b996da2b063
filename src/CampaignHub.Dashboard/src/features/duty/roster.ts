import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import type { BodyNode, DayOfWeek, DutyCalendar, DutyEntryRow, DutyRoster } from "@/api/types";
import { api } from "@/lib/api";
import { useWords } from "./words";

/** In the order of the week, Monday first. */
export const weekdays: DayOfWeek[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export const useRoster = (rosterId: string) =>
  useQuery({ queryKey: ["duty", "roster", rosterId], queryFn: ({ signal }) => api.get<DutyRoster>(`/api/duty/rosters/${rosterId}`, undefined, signal) });

/** The days of duty of a month, written 2018-09. */
export function useCalendar(rosterId: string, month: string) {
  const from = `${month}-01`;
  const until = dayjs(from).endOf("month").format("YYYY-MM-DD");
  return useQuery({
    queryKey: ["duty", "days", rosterId, month],
    queryFn: ({ signal }) => api.get<DutyCalendar>(`/api/duty/rosters/${rosterId}/days`, { from, until }, signal),
    placeholderData: (before) => before,
  });
}

export const useBodies = () =>
  useQuery({ queryKey: ["bodies", "pick"], queryFn: ({ signal }) => api.get<BodyNode[]>("/api/bodies", undefined, signal), staleTime: 300_000 });

/** Every day of duty of a roster from one day to another, both included. */
export function dutyDays(roster: Pick<DutyRoster, "from" | "until" | "weekdays">, from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = dayjs(from); days.length < 62 && !day.isAfter(until, "day"); day = day.add(1, "day")) {
    const text = day.format("YYYY-MM-DD");
    if (text >= roster.from && text <= roster.until && roster.weekdays.includes(weekdays[(day.day() + 6) % 7]!)) days.push(text);
  }
  return days;
}

/** Weekdays as runs from a first to a last: Monday to Friday rather than five names. */
export function weekdayRuns(chosen: DayOfWeek[]): [DayOfWeek, DayOfWeek][] {
  const runs: [DayOfWeek, DayOfWeek][] = [];
  for (const [index, day] of weekdays.entries()) {
    if (!chosen.includes(day)) continue;
    const last = runs.at(-1);
    if (last && index > 0 && last[1] === weekdays[index - 1]) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** What a roster asks of a day, in words. */
export function useNeed(): (roster: Pick<DutyRoster, "needsLeader" | "people" | "weekdays">) => string {
  const t = useWords();
  return (roster) => {
    const what = roster.needsLeader
      ? roster.people > 0
        ? t("need.both", { count: roster.people })
        : t("need.leader")
      : roster.people > 0
        ? t("need.people", { count: roster.people })
        : t("need.shifts");
    const days = weekdayRuns(roster.weekdays)
      .map(([first, last]) => (first === last ? t(`weekday.${first}`) : t("weekday.to", { first: t(`weekday.${first}`), last: t(`weekday.${last}`) })))
      .join(" ");
    return `${roster.weekdays.length === 7 ? t("need.daily") : days} · ${what}`;
  };
}

export const mayFill = (entry: Pick<DutyEntryRow, "unitId">, edits: boolean, ownUnit: string | null | undefined) =>
  edits || (entry.unitId !== null && entry.unitId === ownUnit);
