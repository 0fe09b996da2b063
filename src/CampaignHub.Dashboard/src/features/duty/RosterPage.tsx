import { LeftOutlined, RightOutlined, UserOutlined } from "@ant-design/icons";
import { Button } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { DutyCalendar, DutyDay, DutyRoster } from "@/api/types";
import { NetworkTabs } from "@/features/network/Tabs";
import { usePostNames } from "@/features/organisation/posts";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { DayDrawer } from "./DayDrawer";
import "./duty.css";
import { useToday } from "@/lib/today";
import { Gap } from "./Gap";
import { EditRoster } from "./RosterDrawer";
import { useCalendar, useNeed, useRoster, weekdays } from "./roster";
import { useWords } from "./words";

type DayProps = { day: DutyDay; roster: DutyRoster; today: string; open: () => void };

// On a phone the month is a list, so it begins at today.
const showToday = (button: HTMLElement | null) => button?.scrollIntoView?.({ block: "center" });

function Day({ day, roster, today, open }: DayProps) {
  const t = useWords();
  const dates = useDates();
  const phone = useIsPhone();
  return (
    <button
      ref={phone && day.day === today ? showToday : undefined}
      type="button"
      className={`duty-day${day.isShort ? " duty-day-short" : ""}${day.day === today ? " duty-day-today" : ""}`}
      onClick={open}
    >
      <span className="duty-day-date tabular">
        <span className="duty-day-long">
          {dates.day(day.day)} {t(`weekday.${weekdays[(dayjs(day.day).day() + 6) % 7]!}`)}
        </span>
        <span className="duty-day-number">{Number(day.day.slice(8))}</span>
      </span>
      <span className="duty-day-people tabular">
        {roster.needsLeader || day.leaders > 0 ? (
          <span>
            <UserOutlined aria-label={t("day.leaders")} /> {day.leaders}
          </span>
        ) : null}
        <span>{day.present === null ? t("day.of", { there: day.planned, need: roster.people }) : t("day.came", { count: day.present })}</span>
      </span>
      <Gap leaders={day.missingLeaders} people={day.missingPeople} />
    </button>
  );
}

function Month({ calendar, roster, month, open }: { calendar: DutyCalendar; roster: DutyRoster; month: string; open: (day: string) => void }) {
  const t = useWords();
  const today = useToday();
  const first = dayjs(`${month}-01`);
  const days = new Map(calendar.days.map((day) => [day.day, day]));
  if (calendar.days.length === 0) return <p className="soft">{t("day.none")}</p>;
  return (
    <section className="duty-calendar" aria-label={t("day.calendar")}>
      {weekdays.map((day) => (
        <span key={day} className="duty-weekday soft">
          {t(`weekday.${day}`)}
        </span>
      ))}
      {Array.from({ length: (first.day() + 6) % 7 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blank squares before the first
        <span key={`blank${index}`} className="duty-blank" />
      ))}
      {Array.from({ length: first.daysInMonth() }, (_, index) => {
        const date = first.add(index, "day").format("YYYY-MM-DD");
        const day = days.get(date);
        return day ? (
          <Day key={date} day={day} roster={roster} today={today} open={() => open(date)} />
        ) : (
          <span key={date} className="duty-off soft">
            <span className="tabular">{index + 1}</span>
          </span>
        );
      })}
    </section>
  );
}

/** One roster, month by month: what every day lacks; a day opens to be filled and to say who came. */
export function RosterPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const need = useNeed();
  const posts = usePostNames();
  const today = useToday();
  const { rosterId = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [editing, setEditing] = useState(false);
  const found = useRoster(rosterId);
  const roster = found.data;
  const day = search.get("day");
  const within = roster ? (today < roster.from ? roster.from : today > roster.until ? roster.until : today) : today;
  const month = search.get("month") ?? (day ?? within).slice(0, 7);
  const calendar = useCalendar(rosterId, month);
  const go = (changes: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) value ? next.set(key, value) : next.delete(key);
        return next;
      },
      { replace: true },
    );
  const step = (by: number) => dayjs(`${month}-01`).add(by, "month").format("YYYY-MM");
  const data = calendar.data;
  return (
    <>
      <section className="page page-tabs-top">
        <NetworkTabs />
      </section>
      <section className="page">
        {found.isPending ? <LoadingState /> : null}
        {found.error && !roster ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
        {roster ? (
          <>
            <PageHead
              title={name(roster.nameZh, roster.nameEn)}
              count={name(roster.subjectNameZh, roster.subjectNameEn)}
              verbs={
                <>
                  <Link to="/network/duty" className="duty-back">
                    {t("back")}
                  </Link>
                  {can("duty.edit") ? <Button onClick={() => setEditing(true)}>{t("edit")}</Button> : null}
                </>
              }
            />
            <p className="duty-rule">
              <span className="tabular">
                {dates.day(roster.from)} – {dates.day(roster.until)}
              </span>
              {` · ${need(roster)}`}
              {roster.leaderPosts.length > 0 ? ` · ${t("need.posts", { posts: roster.leaderPosts.map((post) => posts(post)).join(" / ") })}` : ""}
              {roster.bands.map((band) => (
                <span key={band.number} className="soft">
                  {" "}
                  · {name(band.nameZh, band.nameEn)} <span className="tabular">{`${band.from.slice(0, 5)}–${band.until.slice(0, 5)}`}</span>
                  {band.people > 0 ? ` ${t("need.people", { count: band.people })}` : ""}
                </span>
              ))}
            </p>
            {roster.asks.length > 0 ? (
              <p className="soft">
                {t("ask.title")}: {roster.asks.map((ask) => `${name(ask.unitNameZh, ask.unitNameEn)} ${t("ask.count", { count: ask.people })}`).join(" · ")}
              </p>
            ) : null}
            <div className="duty-month">
              <Button
                aria-label={t("month.previous")}
                icon={<LeftOutlined />}
                disabled={month <= roster.from.slice(0, 7)}
                onClick={() => go({ month: step(-1), day: null })}
              />
              <strong className="tabular">{month}</strong>
              <Button
                aria-label={t("month.next")}
                icon={<RightOutlined />}
                disabled={month >= roster.until.slice(0, 7)}
                onClick={() => go({ month: step(1), day: null })}
              />
              {data ? (
                <dl className="duty-figures">
                  {(
                    [
                      ["figure.days", data.days.length],
                      ["figure.short", data.shortDays],
                      ["figure.leaders", data.missingLeaders],
                      ["figure.people", data.missingPeople],
                    ] as const
                  ).map(([label, figure]) => (
                    <div key={label}>
                      <dt className="soft">{t(label)}</dt>
                      <dd className="tabular">{integer(figure)}</dd>
                    </div>
                  ))}
                </dl>
              ) : null}
            </div>
            {calendar.isPending ? <LoadingState /> : null}
            {calendar.error && !data ? <ErrorState error={calendar.error} retry={() => void calendar.refetch()} /> : null}
            {data ? <Month calendar={data} roster={roster} month={month} open={(date) => go({ day: date })} /> : null}
            {day ? <DayDrawer roster={roster} day={day} state={data?.days.find((one) => one.day === day)} onClose={() => go({ day: null, month })} /> : null}
            {editing ? <EditRoster roster={roster} onClose={() => setEditing(false)} /> : null}
          </>
        ) : null}
      </section>
    </>
  );
}
