import { Button } from "antd";
import { useState } from "react";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { CommunityRow, CultureCentre, OfficeClass } from "@/api/types";
import { queryString } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { AreaFilter, CommunityTabs, Figures, useReport } from "./Frame";
import { ItemsDrawer } from "./ItemsDrawer";
import { useWords } from "./words";

const classes: OfficeClass[] = ["small", "medium", "large"];
const centres: CultureCentre[] = ["coLocated", "separate"];

/** Every community in sight with its premises and what it has; the counts above filter the list. */
export function CommunitiesPage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { areaId } = useParams();
  const { values, set, clear } = useUrlFilters(["areaId", "officeClass", "cultureCentre"]);
  const [items, setItems] = useState(false);
  const pages = usePages<CommunityRow>(["communities", "list"], "/api/communities", values);
  const report = useReport(values.areaId).data;
  const flip = (key: "officeClass" | "cultureCentre", value: string) => set({ [key]: values[key] === value ? null : value });
  const office = (row: CommunityRow) => (row.officeArea === null ? "–" : t("m2", { area: row.officeArea }));
  return (
    <>
      <CommunityTabs />
      <ListPage<CommunityRow>
        title={t("title")}
        verbs={
          <>
            {can("communities.export") ? (
              <DownloadButton path={`/api/communities/export.csv${queryString(values)}`} name="communities.csv">
                {t("export")}
              </DownloadButton>
            ) : null}
            {can("communities.edit-list") ? <Button onClick={() => setItems(true)}>{t("list.edit")}</Button> : null}
          </>
        }
        filters={
          <>
            <AreaFilter value={values.areaId} onChange={(next) => set({ areaId: next })} />
            {report ? (
              <div className="community-report">
                <Figures
                  title={t("office.title")}
                  figures={[
                    ...classes.map((one) => ({
                      key: one,
                      label: t(`office.${one}`),
                      value: report.offices[one],
                      pressed: values.officeClass === one,
                      press: () => flip("officeClass", one),
                    })),
                    { key: "unknown", label: t("office.unknown"), value: report.offices.unknown },
                  ]}
                />
                <Figures
                  title={t("centre.title")}
                  figures={[
                    ...centres.map((one) => ({
                      key: one,
                      label: t(`centre.${one}`),
                      value: report.centres[one],
                      pressed: values.cultureCentre === one,
                      press: () => flip("cultureCentre", one),
                    })),
                    { key: "unknown", label: t("centre.unknown"), value: report.centres.unknown },
                  ]}
                />
              </div>
            ) : null}
          </>
        }
        chips={[
          values.officeClass ? { key: "class", label: t(`office.${values.officeClass as OfficeClass}`), remove: () => set({ officeClass: null }) } : null,
          values.cultureCentre
            ? { key: "centre", label: t(`centre.${values.cultureCentre as CultureCentre}`), remove: () => set({ cultureCentre: null }) }
            : null,
        ].filter((chip) => chip !== null)}
        clearFilters={clear}
        pages={pages}
        rowKey="areaId"
        selectedKey={areaId}
        onOpen={(row) => navigate({ pathname: `/communities/${row.areaId}`, search })}
        minWidth={900}
        columns={[
          {
            key: "name",
            title: t("col.community"),
            render: (_, row) => (
              <>
                {name(row.nameZh, row.nameEn)}
                <br />
                <span className="soft small">{name(row.parentNameZh, row.parentNameEn)}</span>
              </>
            ),
          },
          { key: "office", title: t("col.office"), align: "right", width: 120, render: (_, row) => <span className="tabular">{office(row)}</span> },
          { key: "centre", title: t("col.centre"), width: 130, render: (_, row) => (row.cultureCentre ? t(`centre.${row.cultureCentre}`) : "–") },
          {
            key: "households",
            title: t("col.households"),
            align: "right",
            width: 110,
            render: (_, row) => <span className="tabular">{integer(row.households)}</span>,
          },
          {
            key: "facilities",
            title: t("col.facilities"),
            align: "right",
            width: 100,
            render: (_, row) => <span className="tabular">{t("of", { there: row.facilities, all: row.listed })}</span>,
          },
          {
            key: "compounds",
            title: t("col.compounds"),
            align: "right",
            width: 150,
            render: (_, row) => (
              <span className="tabular">
                {row.compounds}
                {row.unmanaged > 0 ? <span className="soft"> · {t("col.unmanaged", { count: row.unmanaged })}</span> : null}
              </span>
            ),
          },
          { key: "frontages", title: t("col.frontages"), align: "right", width: 110, render: (_, row) => <span className="tabular">{row.frontages}</span> },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong> <span className="soft">{name(row.parentNameZh, row.parentNameEn)}</span>
            <br />
            <span className="tabular">
              {t("col.office")} {office(row)} · {t("col.facilities")} {t("of", { there: row.facilities, all: row.listed })}
            </span>
            <br />
            <span className="tabular">
              {t("col.compounds")} {row.compounds}
              {row.unmanaged > 0 ? ` · ${t("col.unmanaged", { count: row.unmanaged })}` : ""} · {t("col.frontages")} {row.frontages}
            </span>
          </>
        )}
        empty={{ title: t("empty"), hint: t(can("organisation.edit") ? "empty.hint" : "empty.other") }}
      />
      <Outlet />
      {items ? <ItemsDrawer onClose={() => setItems(false)} /> : null}
    </>
  );
}
