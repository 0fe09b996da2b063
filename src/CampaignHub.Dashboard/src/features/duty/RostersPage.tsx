import { CheckCircleFilled, ExclamationCircleFilled, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Segmented, Select } from "antd";
import dayjs from "dayjs";
import { Outlet, useLocation, useNavigate } from "react-router";
import type { DutyRoster, DutyShortfall, DutyShortfallPage } from "@/api/types";
import { NetworkTabs } from "@/features/network/Tabs";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import "./duty.css";
import { useToday } from "@/lib/today";
import { Gap } from "./Gap";
import { useNeed } from "./roster";
import { useWords } from "./words";

const windows = ["7", "14", "30", "-30"];

/** Every duty roster with what its next week lacks; or all days that are short, of all rosters. */
export function RostersPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const need = useNeed();
  const today = useToday();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["search", "short", "on"]);
  const window = windows.includes(values.short ?? "") ? Number(values.short) : 7;
  const [from, until] =
    window > 0
      ? [
          today,
          dayjs(today)
            .add(window - 1, "day")
            .format("YYYY-MM-DD"),
        ]
      : [dayjs(today).add(window, "day").format("YYYY-MM-DD"), dayjs(today).subtract(1, "day").format("YYYY-MM-DD")];
  const list = usePages<DutyRoster>(["duty", "list"], "/api/duty/rosters", { search: values.search, on: values.on ? today : undefined }, !values.short);
  const missing = usePages<DutyShortfall, DutyShortfallPage>(["duty", "short"], "/api/duty/shortfalls", { from, until }, Boolean(values.short));
  const span = (row: DutyRoster) => `${dates.day(row.from)} – ${dates.day(row.until)}`;
  const shortTag = (row: DutyRoster) =>
    row.shortDays > 0 ? (
      <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
        {t("short.days", { count: row.shortDays })}
      </ToneTag>
    ) : (
      <ToneTag tone="onTime" icon={<CheckCircleFilled />}>
        {t("short.none")}
      </ToneTag>
    );
  const verbs = (
    <>
      <Segmented
        aria-label={t("list.view")}
        value={values.short ? "short" : "rosters"}
        onChange={(next) => set({ short: next === "short" ? "7" : null })}
        options={[
          { value: "rosters", label: t("list.view.rosters") },
          { value: "short", label: t("list.view.short") },
        ]}
      />
      {can("duty.edit") ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/network/duty/new", search })}>
          {t("list.new")}
        </Button>
      ) : null}
    </>
  );
  return (
    <>
      <section className="page page-tabs-top">
        <NetworkTabs />
      </section>
      {values.short ? (
        <ListPage<DutyShortfall>
          title={t("title")}
          verbs={verbs}
          filters={
            <Select
              aria-label={t("short.window")}
              style={{ width: 180 }}
              value={String(window)}
              options={windows.map((days) => ({
                value: days,
                label: Number(days) > 0 ? t("short.next", { count: days }) : t("short.past", { count: -Number(days) }),
              }))}
              onChange={(short) => set({ short })}
            />
          }
          pages={missing}
          rowKey="key"
          onOpen={(row) => navigate(`/network/duty/${row.rosterId}?day=${row.day}`)}
          minWidth={680}
          columns={[
            { key: "day", title: t("short.day"), width: 130, render: (_, row) => <span className="tabular">{dates.day(row.day)}</span> },
            { key: "name", title: t("col.name"), render: (_, row) => name(row.nameZh, row.nameEn) },
            {
              key: "down",
              title: t("short.down"),
              align: "right",
              width: 100,
              render: (_, row) => <span className="tabular">{row.present ?? row.planned}</span>,
            },
            { key: "missing", title: t("short.missing"), width: 240, render: (_, row) => <Gap leaders={row.missingLeaders} people={row.missingPeople} /> },
          ]}
          card={(row) => (
            <>
              <strong className="tabular">{dates.day(row.day)}</strong> {name(row.nameZh, row.nameEn)}
              <br />
              <Gap leaders={row.missingLeaders} people={row.missingPeople} />
            </>
          )}
          empty={{ title: t("short.empty"), hint: t("short.empty.hint") }}
        />
      ) : (
        <ListPage<DutyRoster>
          title={t("title")}
          verbs={verbs}
          filters={
            <Input.Search
              allowClear
              aria-label={t("list.search")}
              placeholder={t("list.search")}
              defaultValue={values.search}
              style={{ width: 240 }}
              onSearch={(text) => set({ search: text || null })}
            />
          }
          chips={[
            values.search ? { key: "search", label: values.search, remove: () => set({ search: null }) } : null,
            values.on ? { key: "on", label: t("list.on"), remove: () => set({ on: null }) } : null,
          ].filter((chip) => chip !== null)}
          clearFilters={clear}
          pages={list}
          rowKey="rosterId"
          onOpen={(row) => navigate(`/network/duty/${row.rosterId}`)}
          minWidth={900}
          columns={[
            { key: "name", title: t("col.name"), render: (_, row) => name(row.nameZh, row.nameEn) },
            { key: "subject", title: t("col.subject"), width: 220, render: (_, row) => name(row.subjectNameZh, row.subjectNameEn) },
            { key: "span", title: t("col.span"), width: 220, render: (_, row) => <span className="tabular">{span(row)}</span> },
            { key: "need", title: t("col.need"), width: 240, render: (_, row) => need(row) },
            { key: "short", title: t("col.short"), width: 150, render: (_, row) => shortTag(row) },
          ]}
          card={(row) => (
            <>
              <strong>{name(row.nameZh, row.nameEn)}</strong>
              <br />
              <span className="soft">{name(row.subjectNameZh, row.subjectNameEn)}</span>
              <br />
              <span className="tabular">{span(row)}</span> · {need(row)}
              <br />
              {shortTag(row)}
            </>
          )}
          empty={{ title: t("list.empty"), hint: t(can("duty.edit") ? "list.empty.hint" : "list.empty.other") }}
        />
      )}
      <Outlet />
    </>
  );
}
