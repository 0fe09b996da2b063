import { useNavigate } from "react-router";
import type { SecondmentRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import { AsOf } from "./DayInput";
import "./bodies.css";
import { OrganisationTabs } from "./Tabs";
import { useWords } from "./words";

/** Who is on loan to which body, from which unit, from when until when; on any day. */
export function SecondmentsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const navigate = useNavigate();
  const { values, set, clear } = useUrlFilters(["on", "fromUnitId"]);
  const unit = useUnit(values.fromUnitId);
  const pages = usePages<SecondmentRow>(["appointments", "secondments"], "/api/appointments/secondments", values);
  const until = (row: SecondmentRow) => (row.until ? dates.day(row.until) : <span className="soft">{t("secondments.open")}</span>);
  const post = (row: SecondmentRow) => row.title ?? t(`post.${row.postType}`);
  return (
    <>
      <div className="page page-tabs-top">
        <OrganisationTabs />
      </div>
      <ListPage<SecondmentRow>
        title={t("secondments.title")}
        filters={
          <>
            <UnitSelect
              allowClear
              aria-label={t("secondments.from")}
              placeholder={t("secondments.from")}
              style={{ width: 240 }}
              value={values.fromUnitId}
              onChange={(unitId) => set({ fromUnitId: unitId ?? null })}
            />
            <AsOf />
          </>
        }
        chips={[
          ...(values.fromUnitId
            ? [
                {
                  key: "unit",
                  label: t("secondments.chip.unit", { name: unit ? name(unit.nameZh, unit.nameEn) : "…" }),
                  remove: () => set({ fromUnitId: null }),
                },
              ]
            : []),
          ...(values.on ? [{ key: "on", label: t("secondments.chip.on", { date: dates.day(values.on) }), remove: () => set({ on: null }) }] : []),
        ]}
        clearFilters={clear}
        pages={pages}
        rowKey="appointmentId"
        onOpen={(row) => navigate(`/organisation/bodies/${row.bodyId}`)}
        minWidth={860}
        columns={[
          { key: "person", title: t("secondments.person"), width: 140, render: (_, row) => <strong data-content>{row.personName}</strong> },
          { key: "from", title: t("secondments.from"), render: (_, row) => name(row.fromUnitNameZh, row.fromUnitNameEn) },
          { key: "to", title: t("secondments.to"), render: (_, row) => name(row.bodyNameZh, row.bodyNameEn) },
          { key: "post", title: t("secondments.post"), width: 160, render: (_, row) => post(row) },
          { key: "since", title: t("secondments.since"), width: 130, render: (_, row) => <span className="tabular">{dates.day(row.from)}</span> },
          { key: "until", title: t("secondments.until"), width: 130, render: (_, row) => <span className="tabular">{until(row)}</span> },
        ]}
        card={(row) => (
          <>
            <strong data-content>{row.personName}</strong> <span className="soft">{post(row)}</span>
            <br />
            {name(row.fromUnitNameZh, row.fromUnitNameEn)} → {name(row.bodyNameZh, row.bodyNameEn)}
            <br />
            <span className="soft tabular">
              {dates.day(row.from)} – {until(row)}
            </span>
          </>
        )}
        empty={{ title: t("secondments.empty"), hint: t("secondments.empty.hint") }}
      />
    </>
  );
}
