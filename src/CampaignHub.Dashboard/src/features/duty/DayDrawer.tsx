import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, InputNumber, Popconfirm } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { DutyDay, DutyEntryPage, DutyEntryRow, DutyRoster } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan, useMe } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { MorePages } from "@/ui/ListPage";
import { ErrorState, LoadingState, useProblemText } from "@/ui/States";
import "./duty.css";
import { useToday } from "@/lib/today";
import { FillForm } from "./FillForm";
import { Gap } from "./Gap";
import { mayFill, weekdays } from "./roster";
import { useWords } from "./words";

function Presence({ entry, send }: { entry: DutyEntryRow; send: (present: number) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState<number | null>(entry.present ?? entry.planned);
  if (entry.personName !== null)
    return (
      <span className="duty-presence">
        <Button size="small" type={entry.present === 1 ? "primary" : "default"} aria-pressed={entry.present === 1} onClick={() => send(1)}>
          {t("day.came.yes")}
        </Button>
        <Button size="small" aria-pressed={entry.present === 0} danger={entry.present === 0} onClick={() => send(0)}>
          {t("day.came.no")}
        </Button>
      </span>
    );
  return (
    <span className="duty-presence">
      <InputNumber size="small" aria-label={t("day.present")} min={0} max={100000} precision={0} value={typed} onChange={setTyped} style={{ width: 84 }} />
      <Button size="small" disabled={typed === null || typed === entry.present} onClick={() => typed !== null && send(typed)}>
        {t("day.present")}
      </Button>
    </span>
  );
}

/** One day of a roster: what is missing, who is down and who came, and the form that puts somebody down. */
export function DayDrawer({ roster, day, state, onClose }: { roster: DutyRoster; day: string; state: DutyDay | undefined; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const me = useMe();
  const phone = useIsPhone();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const problem = useProblemText();
  const pages = usePages<DutyEntryRow, DutyEntryPage>(["duty", "entries", roster.rosterId, day], `/api/duty/rosters/${roster.rosterId}/days/${day}/entries`);
  const done = (said: string) => {
    void queries.invalidateQueries({ queryKey: ["duty"] });
    void message.success(said);
  };
  const presence = useMutation({
    mutationFn: ({ entryId, present }: { entryId: string; present: number }) =>
      api.post(`/api/duty/entries/${entryId}/presence`, { present }, { idempotencyKey: newId() }),
    onSuccess: () => done(t("day.saved")),
    onError: (error) => void message.error(problem(error)),
  });
  const strike = useMutation({
    mutationFn: (entryId: string) => api.post(`/api/duty/entries/${entryId}/strike`, {}, { idempotencyKey: newId() }),
    onSuccess: () => done(t("day.struck")),
    onError: (error) => void message.error(problem(error)),
  });
  const bandName = (number: number | null) => {
    const band = roster.bands.find((one) => one.number === number);
    return band ? name(band.nameZh, band.nameEn) : t("day.band.whole");
  };
  const line = (entry: DutyEntryRow) => (
    <li key={entry.entryId}>
      <div className="duty-line">
        <span>
          {entry.personName ? (
            <>
              <span data-content="name">{entry.personName}</span>
              {entry.unitNameZh ? <span className="soft"> {name(entry.unitNameZh, entry.unitNameEn)}</span> : null}
            </>
          ) : (
            name(entry.unitNameZh, entry.unitNameEn)
          )}
          <span className="soft small">
            {" "}
            {entry.personName ? "" : t("day.present.of", { count: entry.planned })}
            {roster.bands.length > 0 ? ` · ${bandName(entry.band)}` : ""}
            {entry.station ? <span data-content="station"> · {entry.station}</span> : null}
            {entry.present !== null
              ? ` · ${entry.personName ? t(entry.present ? "day.came.yes" : "day.came.no") : t("day.came", { count: entry.present })}`
              : ""}
            {entry.recordedBy ? ` · ${t("day.recorded", { name: entry.recordedBy })}` : ""}
          </span>
        </span>
        {can("duty.fill") && mayFill(entry, can("duty.edit"), me?.unitId) ? (
          <span className="duty-verbs">
            {day <= today ? <Presence key={`${entry.present}`} entry={entry} send={(present) => presence.mutate({ entryId: entry.entryId, present })} /> : null}
            {entry.present === null ? (
              <Popconfirm title={t("day.strike.sure")} okText={t("day.strike")} onConfirm={() => strike.mutate(entry.entryId)}>
                <Button size="small" type="text">
                  {t("day.strike")}
                </Button>
              </Popconfirm>
            ) : null}
          </span>
        ) : null}
      </div>
    </li>
  );
  const group = (role: DutyEntryRow["role"]) => {
    const rows = pages.rows.filter((row) => row.role === role);
    return rows.length > 0 ? <ul className="duty-lines">{rows.map(line)}</ul> : <p className="soft">{t("day.nobody")}</p>;
  };
  const gaps = state?.bands.filter((band) => band.isShort) ?? [];
  return (
    <Drawer
      open
      size={phone ? "100%" : 560}
      title={`${dates.day(day)} ${t(`weekday.${weekdays[(dayjs(day).day() + 6) % 7]!}`)}`}
      extra={state ? <Gap leaders={state.missingLeaders} people={state.missingPeople} /> : null}
      onClose={onClose}
    >
      {gaps.length > 0 ? (
        <ul className="duty-band-gaps">
          {gaps.map((band) => (
            <li key={band.number}>
              {bandName(band.number)} <Gap leaders={band.leader ? 1 : 0} people={band.people} />
            </li>
          ))}
        </ul>
      ) : null}
      {pages.isPending ? <LoadingState rows={3} /> : null}
      {pages.error && pages.rows.length === 0 ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
      {!pages.isPending && !pages.error ? (
        <>
          <h3>{t("day.leaders")}</h3>
          {group("leader")}
          <h3>{t("day.people")}</h3>
          {group("people")}
          <MorePages pages={pages} />
          {day > today && pages.rows.length > 0 ? <p className="soft small">{t("day.future")}</p> : null}
        </>
      ) : null}
      {can("duty.fill") && state && (can("duty.edit") || me?.unitId) ? (
        <FillForm key={`${day}${pages.rows.length}`} roster={roster} day={day} done={(count) => done(t("fill.done", { count }))} />
      ) : null}
    </Drawer>
  );
}
