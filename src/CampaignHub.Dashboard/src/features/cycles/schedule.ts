export type Schedule = { kind: "daily" | "weekly" | "monthly"; time: string };

/** Reads the three shapes of schedule the cycles have (seconds first); anything else is null and shown as it is. */
export function readSchedule(cron: string): Schedule | null {
  const found = /^0 (\d{1,2}) (\d{1,2}) (\* \* \?|\? \* MON|1 \* \?)$/.exec(cron);
  if (!found) return null;
  const kind = found[3] === "* * ?" ? "daily" : found[3] === "? * MON" ? "weekly" : "monthly";
  return { kind, time: `${found[2]!.padStart(2, "0")}:${found[1]!.padStart(2, "0")}` };
}
