import { CheckCircleFilled, ExclamationCircleFilled, SyncOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import type { ReactNode } from "react";
import type { CycleRow, CycleRunRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ListPage, PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import "./cycles.css";
import { DemoClock } from "./DemoClock";
import { readSchedule } from "./schedule";
import { useWords } from "./words";

const look: Record<CycleRunRow["state"], [Tone, ReactNode]> = {
  running: ["info", <SyncOutlined key="i" />],
  succeeded: ["onTime", <CheckCircleFilled key="i" />],
  failed: ["overdue", <ExclamationCircleFilled key="i" />],
};

/** What runs by itself, when it runs next, and every run so far. */
export function CyclesPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const { values, set, clear } = useUrlFilters(["cycle"]);
  const cycles = useQuery({
    queryKey: ["cycles", "list"],
    queryFn: ({ signal }) => api.get<CycleRow[]>("/api/cycles", undefined, signal),
    refetchInterval: 60_000,
  });
  const runs = usePages<CycleRunRow>(["cycles", "runs"], "/api/cycles/runs", values);
  const cycleName = (code: string) => {
    const found = cycles.data?.find((cycle) => cycle.code === code);
    return found ? name(found.nameZh, found.nameEn) : code;
  };
  const scheduleText = (cron: string) => {
    const read = readSchedule(cron);
    return read ? t(`schedule.${read.kind}`, { time: read.time }) : cron;
  };
  const stateTag = (row: CycleRunRow) => (
    <span className="run-tags">
      <ToneTag tone={look[row.state][0]} icon={look[row.state][1]}>
        {t(`state.${row.state}`)}
      </ToneTag>
      {row.attempts > 1 ? <span className="soft tabular">{t("run.attempts", { count: row.attempts })}</span> : null}
      {row.caughtUp ? <ToneTag tone="paused">{t("run.caughtUp")}</ToneTag> : null}
    </span>
  );
  return (
    <>
      <section className="page cycles-head">
        <PageHead title={t("title")} />
        <DemoClock />
        {cycles.isPending ? (
          <LoadingState rows={3} />
        ) : cycles.error ? (
          <ErrorState error={cycles.error} retry={() => void cycles.refetch()} />
        ) : cycles.data.length === 0 ? (
          <EmptyState title={t("cycles.none")} />
        ) : (
          <ul className="cycle-cards">
            {cycles.data.map((cycle) => (
              <li key={cycle.code}>
                <h2>{name(cycle.nameZh, cycle.nameEn)}</h2>
                <dl className="facts">
                  <dt>{t("cycle.schedule")}</dt>
                  <dd className="tabular">{scheduleText(cycle.schedule)}</dd>
                  <dt>{t("cycle.nextRunAt")}</dt>
                  <dd className="tabular">{cycle.nextRunAt ? dates.dateTime(cycle.nextRunAt) : "–"}</dd>
                  <dt>{t("cycle.lastPeriod")}</dt>
                  <dd className="tabular">{cycle.lastPeriod ?? "–"}</dd>
                </dl>
              </li>
            ))}
          </ul>
        )}
      </section>
      <ListPage<CycleRunRow>
        title={t("runs.title")}
        level={2}
        filters={
          cycles.data && cycles.data.length > 1 ? (
            <Segmented
              aria-label={t("filter.cycle")}
              value={values.cycle ?? ""}
              options={[
                { value: "", label: t("filter.all") },
                ...cycles.data.map((cycle) => ({ value: cycle.code as string, label: name(cycle.nameZh, cycle.nameEn) })),
              ]}
              onChange={(code) => set({ cycle: code })}
            />
          ) : null
        }
        chips={values.cycle ? [{ key: "cycle", label: t("chip.cycle", { name: cycleName(values.cycle) }), remove: () => set({ cycle: null }) }] : []}
        clearFilters={clear}
        pages={runs}
        rowKey="runId"
        minWidth={820}
        columns={[
          { title: t("run.cycle"), width: 130, render: (_, row) => cycleName(row.cycle) },
          { title: t("run.period"), width: 120, render: (_, row) => <span className="tabular">{row.period}</span> },
          { title: t("run.state"), width: 190, render: (_, row) => stateTag(row) },
          { title: t("run.startedAt"), width: 160, render: (_, row) => <span className="tabular">{dates.dateTime(row.startedAt)}</span> },
          {
            title: t("run.finishedAt"),
            width: 160,
            render: (_, row) => <span className="tabular">{row.finishedAt ? dates.dateTime(row.finishedAt) : "–"}</span>,
          },
          { title: t("run.detail"), render: (_, row) => (row.figures ? t("run.figures", { ...row.figures }) : (row.detail ?? "–")) },
        ]}
        empty={{ title: t("runs.none"), hint: t("runs.none.hint") }}
      />
    </>
  );
}
