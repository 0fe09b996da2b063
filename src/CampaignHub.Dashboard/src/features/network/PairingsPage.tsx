import { PlusOutlined } from "@ant-design/icons";
import { Button, Segmented, Select } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { PairingKind, PairingRow, ShortfallPage, ShortfallRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import { Account } from "./Account";
import "./network.css";
import { useToday } from "@/lib/today";
import { kinds, useHolder, useRhythm } from "./pairings";
import { pastPeriods, weekBefore } from "./periods";
import { NetworkTabs } from "./Tabs";
import { useWords } from "./words";

/** Who regularly visits which area, whether the visits are made, and who fell short on a day or in a week or month. */
export function PairingsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const today = useToday();
  const { pairingId } = useParams();
  const { values, set, clear } = useUrlFilters(["kind", "unitId", "short"]);
  const { short, ...query } = values;
  const unit = useUnit(values.unitId);
  const periods = pastPeriods(today);
  const list = usePages<PairingRow>(["pairings", "list"], "/api/pairings", query, !short);
  const missing = usePages<ShortfallRow, ShortfallPage>(["pairings", "short"], "/api/pairings/shortfalls", { period: short }, Boolean(short));
  const open = (id: string) => navigate({ pathname: `/network/pairings/${id}`, search });
  const holder = useHolder();
  const rhythm = useRhythm();
  const who = (row: PairingRow | ShortfallRow) => (
    <>
      <span data-content={row.personName ? "name" : undefined}>{holder(row)}</span>
      <br />
      <span className="soft">{t(`pairings.kind.${row.kind}`)}</span>
    </>
  );
  const verbs = (
    <>
      <Segmented
        aria-label={t("pairings.view")}
        value={short ? "short" : "list"}
        onChange={(next) => set({ short: next === "short" ? weekBefore(today) : null })}
        options={[
          { value: "list", label: t("pairings.view.list") },
          { value: "short", label: t("pairings.view.short") },
        ]}
      />
      {can("network.edit") ? (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/network/pairings/new", search })}>
          {t("pairings.new")}
        </Button>
      ) : null}
    </>
  );
  const chips = [
    values.kind ? { key: "kind", label: t(`pairings.kind.${values.kind as PairingKind}`), remove: () => set({ kind: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  return (
    <>
      <section className="page page-tabs-top">
        <NetworkTabs />
      </section>
      {short ? (
        <ListPage<ShortfallRow>
          title={t("pairings.title")}
          verbs={verbs}
          filters={
            <Select
              aria-label={t("short.period")}
              style={{ width: 160 }}
              value={short}
              options={(periods.includes(short) ? periods : [short, ...periods]).map((period) => ({ value: period, label: period }))}
              onChange={(period) => set({ short: period })}
            />
          }
          pages={{ ...missing, first: undefined }}
          rowKey="pairingId"
          selectedKey={pairingId}
          onOpen={(row) => open(row.pairingId)}
          minWidth={640}
          columns={[
            { key: "holder", title: t("pairings.holder"), render: (_, row) => who(row) },
            { key: "area", title: t("pairings.area"), width: 200, render: (_, row) => name(row.areaNameZh, row.areaNameEn) },
            { key: "owed", title: t("short.owed"), align: "right", width: 90, dataIndex: "owed" },
            { key: "made", title: t("short.made"), align: "right", width: 90, dataIndex: "made" },
            { key: "short", title: t("short.missing"), align: "right", width: 90, dataIndex: "missing" },
          ]}
          card={(row) => (
            <>
              <strong data-content={row.personName ? "name" : undefined}>{holder(row)}</strong>
              <br />
              <span className="soft">
                {t(`pairings.kind.${row.kind}`)} · {name(row.areaNameZh, row.areaNameEn)}
              </span>
              <br />
              <span className="tabular">
                {t("pairings.made", { made: row.made, owed: row.owed })} · {t("pairings.short", { count: row.missing })}
              </span>
            </>
          )}
          empty={{ title: t("short.empty"), hint: t("short.empty.hint") }}
        />
      ) : (
        <ListPage<PairingRow>
          title={t("pairings.title")}
          verbs={verbs}
          filters={
            <>
              <Select
                allowClear
                aria-label={t("pairings.kind")}
                placeholder={t("pairings.kind")}
                style={{ width: 180 }}
                value={values.kind}
                options={kinds.map((kind) => ({ value: kind, label: t(`pairings.kind.${kind}`) }))}
                onChange={(kind) => set({ kind: kind ?? null })}
              />
              {can("organisation.read") ? (
                <UnitSelect
                  allowClear
                  aria-label={t("pairings.unit")}
                  placeholder={t("pairings.unit")}
                  style={{ width: 240 }}
                  value={values.unitId}
                  onChange={(unitId) => set({ unitId: unitId ?? null })}
                />
              ) : null}
            </>
          }
          chips={chips}
          clearFilters={clear}
          pages={list}
          rowKey="pairingId"
          selectedKey={pairingId}
          onOpen={(row) => open(row.pairingId)}
          minWidth={960}
          columns={[
            { key: "holder", title: t("pairings.holder"), render: (_, row) => who(row) },
            { key: "area", title: t("pairings.area"), width: 170, render: (_, row) => name(row.areaNameZh, row.areaNameEn) },
            {
              key: "rhythm",
              title: t("pairings.rhythm"),
              width: 120,
              render: (_, row) => rhythm(row),
            },
            { key: "running", title: t("pairings.running"), width: 160, render: (_, row) => <Account account={row.running} /> },
            { key: "before", title: t("pairings.before"), width: 170, render: (_, row) => <Account account={row.before} over /> },
            {
              key: "last",
              title: t("pairings.last"),
              width: 140,
              render: (_, row) =>
                row.lastVisit ? <span className="tabular">{dates.day(row.lastVisit)}</span> : <span className="soft">{t("pairings.never")}</span>,
            },
          ]}
          card={(row) => (
            <>
              <strong data-content={row.personName ? "name" : undefined}>{holder(row)}</strong>
              <br />
              <span className="soft">
                {t(`pairings.kind.${row.kind}`)} · {name(row.areaNameZh, row.areaNameEn)}
              </span>
              <br />
              {t("pairings.running")} <Account account={row.running} />
              <br />
              {t("pairings.before")} <Account account={row.before} over />
            </>
          )}
          empty={{ title: t("pairings.empty"), hint: t("pairings.empty.hint") }}
        />
      )}
      <Outlet />
    </>
  );
}
