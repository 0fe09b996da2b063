import dayjs from "dayjs";
import isoWeek from "dayjs/plugin/isoWeek";

dayjs.extend(isoWeek);

const week = (day: dayjs.Dayjs) => `${day.isoWeekday(4).year()}-W${String(day.isoWeek()).padStart(2, "0")}`;

/** The period somebody who looks for shortfalls most likely means: the week before. */
export const weekBefore = (today: string) => week(dayjs(today).subtract(7, "day"));

/** The days, weeks and months that were over on a business date, newest first: seven days, eight weeks, six months. */
export function pastPeriods(today: string): string[] {
  const day = dayjs(today);
  return [
    ...Array.from({ length: 7 }, (_, back) => day.subtract(back + 1, "day").format("YYYY-MM-DD")),
    ...Array.from({ length: 8 }, (_, back) => week(day.subtract(7 * (back + 1), "day"))),
    ...Array.from({ length: 6 }, (_, back) =>
      day
        .startOf("month")
        .subtract(back + 1, "month")
        .format("YYYY-MM"),
    ),
  ];
}
