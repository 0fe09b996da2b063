import { PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { StaffRow } from "@/api/types";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ExcelButton } from "@/ui/ExcelButton";
import { ListPage } from "@/ui/ListPage";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import { OrganisationTabs } from "./Tabs";
import "./organisation.css";
import { useWords } from "./words";

/** The register of everybody who holds or may hold a post. */
export function PeoplePage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { staffMemberId } = useParams();
  const { values, set, clear } = useUrlFilters(["search", "unitId"]);
  const pages = usePages<StaffRow>(["staff", "list"], "/api/staff", values);
  const unit = useUnit(values.unitId);
  return (
    <>
      <div className="page page-tabs-top">
        <OrganisationTabs />
      </div>
      <ListPage<StaffRow>
        title={t("people.title")}
        verbs={
          can("organisation.edit") ? (
            <>
              <ExcelButton register="people" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/organisation/people/new", search })}>
                {t("people.create")}
              </Button>
            </>
          ) : null
        }
        filters={
          <>
            <Input.Search
              key={values.search ?? ""}
              allowClear
              defaultValue={values.search}
              aria-label={t("people.search")}
              placeholder={t("people.search")}
              style={{ width: 260 }}
              onSearch={(text) => set({ search: text.trim() })}
            />
            <UnitSelect
              allowClear
              aria-label={t("term.unit")}
              placeholder={t("term.unit")}
              style={{ width: 240 }}
              value={values.unitId}
              onChange={(id) => set({ unitId: id ?? null })}
            />
          </>
        }
        chips={[
          ...(values.search ? [{ key: "search", label: t("units.chip.search", { text: values.search }), remove: () => set({ search: null }) }] : []),
          ...(values.unitId
            ? [{ key: "unit", label: t("people.chip.unit", { name: unit ? name(unit.nameZh, unit.nameEn) : "…" }), remove: () => set({ unitId: null }) }]
            : []),
        ]}
        clearFilters={clear}
        pages={pages}
        rowKey="staffMemberId"
        selectedKey={staffMemberId}
        onOpen={(row) => navigate({ pathname: `/organisation/people/${row.staffMemberId}`, search })}
        minWidth={760}
        columns={[
          {
            key: "name",
            title: t("people.name"),
            width: 200,
            render: (_, row) => (
              <>
                {name(row.nameZh, row.nameEn)}
                <br />
                <span className="soft tabular">{row.code}</span>
              </>
            ),
          },
          { key: "unit", title: t("term.unit"), render: (_, row) => name(row.unitNameZh, row.unitNameEn) || "–" },
          { key: "job", title: t("people.jobTitle"), width: 200, render: (_, row) => row.jobTitle ?? "–" },
          { key: "phone", title: t("people.phone"), width: 160, render: (_, row) => <span className="tabular">{row.phone ?? "–"}</span> },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong>
            <br />
            <span className="soft">{[name(row.unitNameZh, row.unitNameEn), row.jobTitle].filter(Boolean).join(" · ") || row.code}</span>
          </>
        )}
        empty={{ title: t("people.empty"), hint: t("people.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
