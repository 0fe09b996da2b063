import { CheckCircleFilled, CloseCircleFilled, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { CompoundRow } from "@/api/types";
import { queryString } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import { CompoundDrawer } from "./CompoundDrawer";
import { AreaFilter, CommunityTabs, Figures, useReport } from "./Frame";
import { useWords } from "./words";

/** Residential compounds: who manages them, and whether there is fire equipment. */
export function CompoundsPage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const { values, set, clear } = useUrlFilters(["areaId", "managed", "fireEquipment", "search"]);
  const [open, setOpen] = useState<CompoundRow | "new" | null>(null);
  const pages = usePages<CompoundRow>(["communities", "compounds"], "/api/compounds", values);
  const counts = useReport(values.areaId).data?.compounds;
  const yesNo = (key: "managed" | "fire") =>
    (["true", "false"] as const).map((value) => ({ value, label: t(`compounds.${key}.${value === "true" ? "yes" : "no"}`) }));
  const show = (managed: string | null, fireEquipment: string | null) => ({
    pressed: (values.managed ?? null) === managed && (values.fireEquipment ?? null) === fireEquipment,
    press: () => set({ managed, fireEquipment }),
  });
  const tag = (key: "managed" | "fire", has: boolean) => (
    <ToneTag tone={has ? "onTime" : "overdue"} icon={has ? <CheckCircleFilled /> : <CloseCircleFilled />}>
      {t(`compounds.${key}.${has ? "yes" : "no"}`)}
    </ToneTag>
  );
  return (
    <>
      <CommunityTabs />
      <ListPage<CompoundRow>
        title={t("compounds.title")}
        verbs={
          <>
            {can("communities.export") ? (
              <DownloadButton path={`/api/compounds/export.csv${queryString(values)}`} name="compounds.csv">
                {t("export")}
              </DownloadButton>
            ) : null}
            {can("communities.edit") ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen("new")}>
                {t("compounds.new")}
              </Button>
            ) : null}
          </>
        }
        filters={
          <>
            <AreaFilter value={values.areaId} onChange={(areaId) => set({ areaId })} />
            <Select
              allowClear
              aria-label={t("compounds.managed")}
              placeholder={t("compounds.managed")}
              style={{ width: 140 }}
              value={values.managed}
              options={yesNo("managed")}
              onChange={(managed) => set({ managed: managed ?? null })}
            />
            <Select
              allowClear
              aria-label={t("compounds.fire")}
              placeholder={t("compounds.fire")}
              style={{ width: 170 }}
              value={values.fireEquipment}
              options={yesNo("fire")}
              onChange={(fireEquipment) => set({ fireEquipment: fireEquipment ?? null })}
            />
            <Input.Search
              allowClear
              aria-label={t("compounds.search")}
              placeholder={t("compounds.search")}
              defaultValue={values.search}
              style={{ width: 220 }}
              onSearch={(text) => set({ search: text || null })}
            />
            {counts ? (
              <div className="community-report">
                <Figures
                  figures={[
                    { key: "total", label: t("figure.total"), value: counts.total, ...show(null, null) },
                    { key: "unmanaged", label: t("figure.unmanaged"), value: counts.unmanaged, ...show("false", null) },
                    { key: "fire", label: t("figure.unmanagedFire"), value: counts.unmanagedWithFire, ...show("false", "true") },
                    { key: "noFire", label: t("figure.unmanagedNoFire"), value: counts.unmanagedWithoutFire, ...show("false", "false") },
                  ]}
                />
              </div>
            ) : null}
          </>
        }
        chips={[
          values.managed
            ? { key: "managed", label: t(`compounds.managed.${values.managed === "true" ? "yes" : "no"}`), remove: () => set({ managed: null }) }
            : null,
          values.fireEquipment
            ? { key: "fire", label: t(`compounds.fire.${values.fireEquipment === "true" ? "yes" : "no"}`), remove: () => set({ fireEquipment: null }) }
            : null,
          values.search ? { key: "search", label: values.search, remove: () => set({ search: null }) } : null,
        ].filter((chip) => chip !== null)}
        clearFilters={clear}
        pages={pages}
        rowKey="compoundId"
        onOpen={can("communities.edit") ? setOpen : undefined}
        minWidth={900}
        columns={[
          { key: "name", title: t("compounds.name"), render: (_, row) => <span data-content="name">{name(row.nameZh, row.nameEn)}</span> },
          { key: "area", title: t("col.community"), width: 170, render: (_, row) => name(row.areaNameZh, row.areaNameEn) },
          {
            key: "households",
            title: t("compounds.households"),
            align: "right",
            width: 110,
            render: (_, row) => <span className="tabular">{integer(row.households)}</span>,
          },
          { key: "managed", title: t("compounds.managed"), width: 130, render: (_, row) => tag("managed", row.managed) },
          { key: "by", title: t("compounds.by"), width: 180, render: (_, row) => (row.managedBy ? <span data-content="name">{row.managedBy}</span> : "–") },
          { key: "fire", title: t("compounds.fire"), width: 170, render: (_, row) => tag("fire", row.fireEquipment) },
        ]}
        card={(row) => (
          <>
            <strong data-content="name">{name(row.nameZh, row.nameEn)}</strong> <span className="soft">{name(row.areaNameZh, row.areaNameEn)}</span>
            <br />
            <span className="tabular">
              {t("compounds.households")} {integer(row.households)}
            </span>{" "}
            {tag("managed", row.managed)} {tag("fire", row.fireEquipment)}
          </>
        )}
        empty={{ title: t("compounds.empty"), hint: can("communities.edit") ? t("compounds.empty.hint") : undefined }}
      />
      {open ? <CompoundDrawer compound={open === "new" ? undefined : open} areaId={values.areaId} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
