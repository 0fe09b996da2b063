const most = 12;

/** Months from the one a day lies in up to the one another lies in, latest first. */
export function monthsFrom(day: string, today: string): string[] {
  const index = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const last = index(today);
  const count = Math.min(Math.max(last - index(day) + 1, 1), most);
  return Array.from({ length: count }, (_, back) => `${Math.floor((last - back) / 12)}-${String(((last - back) % 12) + 1).padStart(2, "0")}`);
}

export const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
