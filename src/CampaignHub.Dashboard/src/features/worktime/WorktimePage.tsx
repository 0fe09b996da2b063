import { FileExcelOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { CalendarDayRow, CalendarYear, WorkingTimeRules } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { tones } from "@/ui/theme";
import { hoursText, months, runs, weekdayOf, weekdays } from "./calendar";
import { DayDrawer } from "./DayDrawer";
import { HoursDrawer } from "./HoursDrawer";
import "./worktime.css";
import { useWords } from "./words";

const look = { holiday: "overdue", workday: "info", ordinary: "paused" } as const;

/** A year of the working calendar, its holidays and the hours of a working day; limits are reckoned by it. */
export function WorktimePage() {
  const t = useWords();
  const can = useCan();
  const navigate = useNavigate();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get("year")) || Number(today.slice(0, 4));
  const [edited, setEdited] = useState<CalendarDayRow | "hours" | null>(null);
  const calendar = useQuery({
    queryKey: ["worktime", "year", year],
    queryFn: ({ signal }) => api.get<CalendarYear>(`/api/working-time/years/${year}`, undefined, signal),
    placeholderData: (before) => before,
  });
  const rules = useQuery({ queryKey: ["worktime", "rules"], queryFn: ({ signal }) => api.get<WorkingTimeRules>("/api/working-time", undefined, signal) });
  const edit = can("worktime.edit");
  const go = (to: number) => setSearch({ year: String(to) });
  return (
    <section className="page">
      <PageHead
        title={t("title")}
        count={calendar.data ? t("year.days", { count: calendar.data.workingDays }) : null}
        verbs={
          edit ? (
            <>
              <Button icon={<FileExcelOutlined />} onClick={() => navigate("/organisation/excel/holidays")}>
                {t("excel")}
              </Button>
              <Button type="primary" disabled={!rules.data} onClick={() => setEdited("hours")}>
                {t("hours.edit")}
              </Button>
            </>
          ) : null
        }
      >
        <div className="year-pick">
          <Button size="small" icon={<LeftOutlined />} aria-label={t("year.before")} disabled={year <= 2000} onClick={() => go(year - 1)} />
          <strong className="tabular">{year}</strong>
          <Button size="small" icon={<RightOutlined />} aria-label={t("year.after")} disabled={year >= 2100} onClick={() => go(year + 1)} />
        </div>
      </PageHead>
      {calendar.error ? <ErrorState error={calendar.error} retry={() => void calendar.refetch()} /> : null}
      {calendar.isPending ? <LoadingState rows={8} /> : null}
      {calendar.data ? (
        <>
          {calendar.data.isPublished ? null : <Alert type="warning" showIcon title={t("year.unpublished", { year })} style={{ marginBottom: 12 }} />}
          <ul className="worktime-legend">
            {(["holiday", "workday"] as const).map((kind) => (
              <li key={kind}>
                <ToneTag tone={look[kind]}>{t(`legend.${kind}`)}</ToneTag>
              </li>
            ))}
            <li>
              <span className="worktime-day" style={{ width: 28 }} /> {t("legend.worked")}
            </li>
            <li>
              <span className="worktime-day off" style={{ width: 28 }} /> {t("legend.off")}
            </li>
          </ul>
          <div className="worktime-columns">
            <Year days={calendar.data.days} year={year} onPick={edit ? setEdited : null} />
            <div className="worktime-side">
              {rules.data ? <Hours rules={rules.data} /> : null}
              <Specials days={calendar.data.days} />
            </div>
          </div>
        </>
      ) : null}
      {edited === "hours" && rules.data ? <HoursDrawer key={rules.data.version} rules={rules.data} onClose={() => setEdited(null)} /> : null}
      {edited && edited !== "hours" && calendar.data ? <DayDrawer day={edited} version={calendar.data.version} onClose={() => setEdited(null)} /> : null}
    </section>
  );
}

function Year({ days, year, onPick }: { days: CalendarDayRow[]; year: number; onPick: ((day: CalendarDayRow) => void) | null }) {
  const t = useWords();
  return (
    <section className="worktime-months" aria-label={t("calendar", { year })}>
      {months(days).map((month, index) => (
        <div className="worktime-month" key={month[0]?.date}>
          <h2>{t("month", { month: index + 1 })}</h2>
          <div className="worktime-grid">
            {weekdays.map((day) => (
              <span className="soft" key={day}>
                {t(`short.${day}`)}
              </span>
            ))}
            {month.map((day) => (
              <Day key={day.date} day={day} onPick={onPick} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function Day({ day, onPick }: { day: CalendarDayRow; onPick: ((day: CalendarDayRow) => void) | null }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const kind = day.kind ? t(`legend.${day.kind}`) : t(day.isWorked ? "legend.worked" : "legend.off");
  const told = day.kind && day.nameZh ? `${dates.day(day.date)} ${kind} ${name(day.nameZh, day.nameEn)}` : `${dates.day(day.date)} ${kind}`;
  const shape = {
    className: day.isWorked ? "worktime-day" : "worktime-day off",
    style: {
      ...(day.date.endsWith("-01") ? { gridColumnStart: weekdayOf(day.date) + 1 } : {}),
      ...(day.kind && day.kind !== "ordinary" ? { color: tones[look[day.kind]].text, background: tones[look[day.kind]].ground, borderStyle: "solid" } : {}),
    },
    title: told,
  };
  const number = Number(day.date.slice(8));
  return onPick ? (
    <button type="button" {...shape} aria-label={told} onClick={() => onPick(day)}>
      {number}
    </button>
  ) : (
    <span {...shape}>{number}</span>
  );
}

function Hours({ rules }: { rules: WorkingTimeRules }) {
  const t = useWords();
  const dates = useDates();
  return (
    <section>
      <h2>{t("hours")}</h2>
      <ul className="worktime-specials">
        {rules.schedules.map((row) => (
          <li key={row.from}>
            <strong>{row.from.startsWith("0001") ? t("hours.always") : t("hours.from", { day: dates.day(row.from) })}</strong>
            <span className="tabular">{hoursText(row)}</span>
            <span className="soft">{row.weekdays.map((day) => t(`weekday.${day}`)).join(" ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Specials({ days }: { days: CalendarDayRow[] }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const found = runs(days);
  return (
    <section>
      <h2>{t("special")}</h2>
      {found.length === 0 ? <p className="soft">{t("special.none")}</p> : null}
      <ul className="worktime-specials">
        {found.map(({ from, until, day }) => (
          <li key={from}>
            <span>
              <ToneTag tone={look[day.kind!]}>{t(`legend.${day.kind!}`)}</ToneTag> {day.nameZh ? name(day.nameZh, day.nameEn) : null}
            </span>
            <span className="tabular">{from === until ? dates.day(from) : `${dates.day(from)} – ${dates.day(until)}`}</span>
            <span className="soft">
              {day.source} {day.isOwn ? t("special.own") : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
