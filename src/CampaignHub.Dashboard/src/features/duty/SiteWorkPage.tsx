import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Segmented, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { SiteDutyPage, SiteDutyRow, SiteWorkRow } from "@/api/types";
import { NetworkTabs } from "@/features/network/Tabs";
import { queryString } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { PhotoStrip } from "@/ui/Photos";
import { ToneTag } from "@/ui/Tags";
import "./duty.css";
import { useToday } from "@/lib/today";
import { useBodies } from "./roster";
import { LogSiteWork, SiteRule } from "./SiteForms";
import { useWords } from "./words";

/** Who did the site work a month asks of the leaders, and the log of it. */
export function SiteWorkPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const today = useToday();
  const bodies = useBodies();
  const { values, set } = useUrlFilters(["month", "bodyId", "view", "short", "leader"]);
  const [form, setForm] = useState<"log" | "rule" | null>(null);
  const month = values.month ?? today.slice(0, 7);
  const log = values.view === "log";
  const asked = { month, bodyId: values.bodyId, fellShort: values.short ? "true" : undefined };
  const accounts = usePages<SiteDutyRow, SiteDutyPage>(["duty", "site", "account"], "/api/duty/site-work/compliance", asked, !log);
  const works = usePages<SiteWorkRow>(["duty", "site", "log"], "/api/duty/site-work", { month, bodyId: values.bodyId, leader: values.leader }, log);
  const first = accounts.first as SiteDutyPage | undefined;
  const months = Array.from({ length: 12 }, (_, back) =>
    dayjs(`${today.slice(0, 7)}-01`)
      .subtract(back, "month")
      .format("YYYY-MM"),
  );
  const state = (row: SiteDutyRow) =>
    row.missing > 0 && !row.fellShort ? (
      <ToneTag tone="plain" icon={<ClockCircleOutlined />}>
        {t("site.toDo", { count: row.missing })}
      </ToneTag>
    ) : row.fellShort ? (
      <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
        {t("site.lacks", { count: row.missing })}
      </ToneTag>
    ) : (
      <ToneTag tone="onTime" icon={<CheckCircleFilled />}>
        {t("site.met")}
      </ToneTag>
    );
  const place = (row: SiteWorkRow) => (row.pointId ? name(row.pointNameZh, row.pointNameEn) : row.areaId ? name(row.areaNameZh, row.areaNameEn) : "–");
  const verbs = (
    <>
      <Segmented
        aria-label={t("site.view")}
        value={log ? "log" : "account"}
        onChange={(next) => set({ view: next === "log" ? "log" : null, leader: null })}
        options={(["account", "log"] as const).map((value) => ({ value, label: t(`site.view.${value}`) }))}
      />
      {!log && can("duty.export") ? (
        <DownloadButton path={`/api/duty/site-work/compliance/export.csv${queryString(asked)}`} name="site-work.csv">
          {t("site.export")}
        </DownloadButton>
      ) : null}
      {can("duty.edit") ? <Button onClick={() => setForm("rule")}>{t("site.rule")}</Button> : null}
      {can("duty.fill") ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm("log")}>
          {t("site.log")}
        </Button>
      ) : null}
    </>
  );
  const filters = (
    <>
      <Select
        aria-label={t("site.month")}
        style={{ width: 130 }}
        value={month}
        options={(months.includes(month) ? months : [month, ...months]).map((value) => ({ value, label: value }))}
        onChange={(next) => set({ month: next })}
      />
      <Select
        allowClear
        aria-label={t("site.body")}
        placeholder={t("site.all")}
        style={{ width: 260 }}
        showSearch={{ optionFilterProp: "label" }}
        value={values.bodyId}
        options={(bodies.data ?? []).map((body) => ({ value: body.bodyId, label: name(body.nameZh, body.nameEn) }))}
        onChange={(bodyId) => set({ bodyId: bodyId ?? null })}
      />
      {log ? null : (
        <Checkbox checked={Boolean(values.short)} onChange={(event) => set({ short: event.target.checked ? "1" : null })} style={{ alignSelf: "center" }}>
          {t("site.onlyShort")}
        </Checkbox>
      )}
    </>
  );
  return (
    <>
      <section className="page page-tabs-top">
        <NetworkTabs />
      </section>
      {log ? (
        <ListPage<SiteWorkRow>
          title={t("site.title")}
          verbs={verbs}
          filters={filters}
          chips={values.leader ? [{ key: "leader", label: values.leader, remove: () => set({ leader: null }) }] : []}
          clearFilters={() => set({ leader: null })}
          pages={works}
          rowKey="siteWorkId"
          minWidth={960}
          columns={[
            { key: "day", title: t("site.day"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.day)}</span> },
            { key: "leader", title: t("site.leader"), width: 110, render: (_, row) => <span data-content="name">{row.leaderName}</span> },
            { key: "body", title: t("site.body"), width: 180, render: (_, row) => name(row.bodyNameZh, row.bodyNameEn) },
            { key: "half", title: t("site.half"), width: 90, render: (_, row) => t(row.halfDays === 1 ? "site.half.1" : "site.half.2") },
            { key: "place", title: t("site.place"), width: 160, render: (_, row) => place(row) },
            {
              key: "decided",
              title: t("site.decided"),
              render: (_, row) => (
                <>
                  <span data-content="text">{row.decided}</span>
                  <br />
                  <span className="soft small">{t("site.by", { name: row.loggedBy })}</span>
                  {row.photoId ? <PhotoStrip photos={[{ photoId: row.photoId, caption: row.decided }]} /> : null}
                </>
              ),
            },
          ]}
          card={(row) => (
            <>
              <strong data-content="name">{row.leaderName}</strong> <span className="tabular">{dates.day(row.day)}</span> ·{" "}
              {t(row.halfDays === 1 ? "site.half.1" : "site.half.2")}
              <br />
              <span className="soft">
                {name(row.bodyNameZh, row.bodyNameEn)} · {place(row)}
              </span>
              <br />
              <span data-content="text">{row.decided}</span>
            </>
          )}
          empty={{ title: t("site.log.empty"), hint: can("duty.fill") ? t("site.log.empty.hint") : undefined }}
        />
      ) : (
        <ListPage<SiteDutyRow>
          title={t("site.title")}
          verbs={verbs}
          filters={
            <>
              {filters}
              {first?.total !== null && first?.total !== undefined && !values.short ? (
                <span className="duty-count">
                  {first.isOver
                    ? t("site.count", { total: integer(first.total), short: integer(first.shortCount) })
                    : t("site.soFar", { total: integer(first.total) })}
                </span>
              ) : null}
            </>
          }
          pages={accounts}
          rowKey="key"
          onOpen={(row) => set({ view: "log", leader: row.leaderName, bodyId: row.bodyId })}
          minWidth={900}
          columns={[
            { key: "leader", title: t("site.leader"), width: 130, render: (_, row) => <span data-content="name">{row.leaderName}</span> },
            { key: "body", title: t("site.body"), render: (_, row) => name(row.bodyNameZh, row.bodyNameEn) },
            { key: "unit", title: t("site.unit"), width: 200, render: (_, row) => (row.unitId ? name(row.unitNameZh, row.unitNameEn) : "–") },
            { key: "owed", title: t("site.owed"), align: "right", width: 130, render: (_, row) => <span className="tabular">{row.owed}</span> },
            { key: "done", title: t("site.done"), align: "right", width: 130, render: (_, row) => <span className="tabular">{row.done}</span> },
            {
              key: "last",
              title: t("site.last"),
              width: 130,
              render: (_, row) => (row.lastDay ? <span className="tabular">{dates.day(row.lastDay)}</span> : "–"),
            },
            { key: "state", title: t("site.state"), width: 180, render: (_, row) => state(row) },
          ]}
          card={(row) => (
            <>
              <strong data-content="name">{row.leaderName}</strong> {state(row)}
              <br />
              <span className="soft">{name(row.bodyNameZh, row.bodyNameEn)}</span>
              <br />
              <span className="tabular">
                {t("site.done")} {row.done} / {row.owed}
              </span>
            </>
          )}
          empty={{ title: t("site.empty"), hint: can("duty.edit") ? t("site.empty.hint") : undefined }}
        />
      )}
      {form === "log" ? <LogSiteWork bodyId={values.bodyId} onClose={() => setForm(null)} /> : null}
      {form === "rule" ? <SiteRule bodyId={values.bodyId} onClose={() => setForm(null)} /> : null}
    </>
  );
}
