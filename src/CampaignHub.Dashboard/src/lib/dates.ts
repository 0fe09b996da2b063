import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "./session";

/** Formats instants in the campaign's time zone, never in the device's. */
export function createDates(timeZone: string, language: string) {
  const locale = language === "zh-CN" ? "zh-CN" : "en-GB";
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const split = (iso: string) => Object.fromEntries(parts.formatToParts(new Date(iso)).map((part) => [part.type, part.value])) as Record<string, string>;
  const enDate = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short", year: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "always", style: "long" });
  const moment = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const businessDate = (iso: string) => {
    const p = split(iso);
    return `${p.year}-${p.month}-${p.day}`;
  };
  const date = (iso: string) => (language === "zh-CN" ? businessDate(iso) : enDate.format(new Date(iso)));
  const time = (iso: string) => {
    const p = split(iso);
    return `${p.hour}:${p.minute}`;
  };
  const between = (iso: string, nowIso: string) => {
    const minutes = Math.round((Date.parse(iso) - Date.parse(nowIso)) / 60_000);
    const size = Math.abs(minutes);
    if (size === 0) return moment.format(0, "second");
    if (size < 60) return relative.format(minutes, "minute");
    if (size < 48 * 60) return relative.format(Math.trunc(minutes / 60), "hour");
    return relative.format(Math.trunc(minutes / 1440), "day");
  };
  return {
    timeZone,
    /** YYYY-MM-DD of an instant, as the campaign counts days. */
    businessDate,
    date,
    time,
    dateTime: (iso: string) => `${date(iso)} ${time(iso)}`,
    /** "in 3 hours" / "3 小时后"; show only beside the exact moment. */
    relative: between,
    /** The instant at which the campaign's clocks show a wall time (YYYY-MM-DDTHH:mm), whatever the device's show. */
    instant: (wall: string) => {
      const shown = Date.parse(`${wall}Z`);
      const ahead = (at: number) => {
        const iso = new Date(at).toISOString();
        return Date.parse(`${businessDate(iso)}T${time(iso)}Z`) - at;
      };
      return new Date(shown - ahead(shown - ahead(shown))).toISOString();
    },
    /** A plain business date (YYYY-MM-DD) in the reader's form. */
    day: (value: string) =>
      language === "zh-CN"
        ? value
        : new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).format(new Date(`${value}T00:00:00Z`)),
  };
}

export function useDates() {
  const { i18n } = useTranslation();
  const timeZone = useMe()?.campaign.timeZone ?? "Asia/Shanghai";
  return useMemo(() => createDates(timeZone, i18n.language), [timeZone, i18n.language]);
}
