import { ExclamationCircleFilled, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import type { FrontageKind, FrontageRow } from "@/api/types";
import { queryString } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import { AreaFilter, CommunityTabs, Figures, useReport } from "./Frame";
import { FrontageDrawer, NewFrontage } from "./FrontageDrawers";
import { useWords } from "./words";

const kinds: FrontageKind[] = ["three", "five"];

/** Frontage agreements of shops: who signed and when, when again, and what was broken. */
export function FrontagesPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const { values, set, clear } = useUrlFilters(["areaId", "kind", "breached", "old", "search"]);
  const [openId, setOpenId] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const { old, ...plain } = values;
  const yearAgo = dayjs(useToday()).subtract(1, "year").format("YYYY-MM-DD");
  const query = { ...plain, signedBefore: old ? yearAgo : undefined };
  const pages = usePages<FrontageRow>(["communities", "frontages"], "/api/frontages", query);
  const counts = useReport(values.areaId).data?.frontages;
  const opened = pages.rows.find((row) => row.agreementId === openId);
  const breaches = (row: FrontageRow) =>
    row.breaches > 0 ? (
      <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
        {t("frontages.breaches", { count: row.breaches })}
      </ToneTag>
    ) : (
      "–"
    );
  return (
    <>
      <CommunityTabs />
      <ListPage<FrontageRow>
        title={t("frontages.title")}
        verbs={
          <>
            {can("communities.export") ? (
              <DownloadButton path={`/api/frontages/export.csv${queryString(query)}`} name="frontages.csv">
                {t("export")}
              </DownloadButton>
            ) : null}
            {can("communities.edit") ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t("frontages.new")}
              </Button>
            ) : null}
          </>
        }
        filters={
          <>
            <AreaFilter value={values.areaId} onChange={(areaId) => set({ areaId })} />
            <Select
              allowClear
              aria-label={t("frontages.kind")}
              placeholder={t("frontages.kind")}
              style={{ width: 180 }}
              value={values.kind}
              options={kinds.map((value) => ({ value, label: t(`frontages.kind.${value}`) }))}
              onChange={(kind) => set({ kind: kind ?? null })}
            />
            <Select
              allowClear
              aria-label={t("frontages.breached")}
              placeholder={t("frontages.breached")}
              style={{ width: 160 }}
              value={values.breached}
              options={[
                { value: "true", label: t("frontages.breached.yes") },
                { value: "false", label: t("frontages.breached.no") },
              ]}
              onChange={(breached) => set({ breached: breached ?? null })}
            />
            <Input.Search
              allowClear
              aria-label={t("frontages.search")}
              placeholder={t("frontages.search")}
              defaultValue={values.search}
              style={{ width: 220 }}
              onSearch={(text) => set({ search: text || null })}
            />
            <Checkbox checked={Boolean(old)} onChange={(event) => set({ old: event.target.checked ? "1" : null })} style={{ alignSelf: "center" }}>
              {t("frontages.old")}
            </Checkbox>
            {counts ? (
              <div className="community-report">
                <Figures
                  figures={[
                    { key: "total", label: t("figure.agreements"), value: counts.total },
                    { key: "three", label: t("frontages.kind.three"), value: counts.three },
                    { key: "five", label: t("frontages.kind.five"), value: counts.five },
                    { key: "renewed", label: t("figure.renewed"), value: counts.renewed },
                    { key: "breaches", label: t("figure.breaches"), value: counts.breaches },
                    { key: "penalties", label: t("figure.penalties"), value: counts.penalties },
                  ]}
                />
              </div>
            ) : null}
          </>
        }
        chips={[
          values.kind ? { key: "kind", label: t(`frontages.kind.${values.kind as FrontageKind}`), remove: () => set({ kind: null }) } : null,
          values.breached
            ? {
                key: "breached",
                label: t(values.breached === "true" ? "frontages.breached.yes" : "frontages.breached.no"),
                remove: () => set({ breached: null }),
              }
            : null,
          old ? { key: "old", label: t("frontages.old"), remove: () => set({ old: null }) } : null,
          values.search ? { key: "search", label: values.search, remove: () => set({ search: null }) } : null,
        ].filter((chip) => chip !== null)}
        clearFilters={clear}
        pages={pages}
        rowKey="agreementId"
        selectedKey={openId ?? undefined}
        onOpen={(row) => setOpenId(row.agreementId)}
        minWidth={980}
        columns={[
          { key: "shop", title: t("frontages.shop"), render: (_, row) => <span data-content="name">{row.shop}</span> },
          { key: "street", title: t("frontages.street"), width: 140, render: (_, row) => <span data-content="name">{row.street}</span> },
          { key: "area", title: t("col.community"), width: 150, render: (_, row) => name(row.areaNameZh, row.areaNameEn) },
          { key: "kind", title: t("frontages.kind"), width: 160, render: (_, row) => t(`frontages.kind.${row.kind}`) },
          { key: "party", title: t("frontages.party"), width: 100, render: (_, row) => <span data-content="name">{row.party}</span> },
          { key: "signed", title: t("frontages.signed"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.signedOn)}</span> },
          {
            key: "renewed",
            title: t("frontages.renewed"),
            width: 130,
            render: (_, row) => (row.renewedOn ? <span className="tabular">{dates.day(row.renewedOn)}</span> : "–"),
          },
          { key: "breaches", title: t("frontages.breached"), width: 120, render: (_, row) => breaches(row) },
        ]}
        card={(row) => (
          <>
            <strong data-content="name">{row.shop}</strong> <span className="soft">{name(row.areaNameZh, row.areaNameEn)}</span>
            <br />
            {t(`frontages.kind.${row.kind}`)} · <span data-content="name">{row.party}</span> ·{" "}
            <span className="tabular">{dates.day(row.renewedOn ?? row.signedOn)}</span>
            {row.breaches > 0 ? <> {breaches(row)}</> : null}
          </>
        )}
        empty={{ title: t("frontages.empty"), hint: can("communities.edit") ? t("frontages.empty.hint") : undefined }}
      />
      {opened ? <FrontageDrawer agreement={opened} onClose={() => setOpenId(null)} /> : null}
      {adding ? <NewFrontage areaId={values.areaId} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
