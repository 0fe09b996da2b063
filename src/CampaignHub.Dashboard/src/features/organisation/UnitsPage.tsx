import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { RankingGroup, UnitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ExcelButton } from "@/ui/ExcelButton";
import { ListPage } from "@/ui/ListPage";
import { OrganisationTabs } from "./Tabs";
import "./organisation.css";
import { useWords } from "./words";

export const useRankingGroups = () =>
  useQuery({ queryKey: ["ranking-groups"], queryFn: ({ signal }) => api.get<RankingGroup[]>("/api/ranking-groups", undefined, signal), staleTime: 600_000 });

export function UnitsPage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { unitId } = useParams();
  const { values, set, clear } = useUrlFilters(["search", "rankingGroupId"]);
  const pages = usePages<UnitRow>(["units", "list"], "/api/units", values);
  const groups = useRankingGroups();
  const groupName = (id: string | null) => {
    const group = groups.data?.find((row) => row.rankingGroupId === id);
    return group ? name(group.nameZh, group.nameEn) : id ? "…" : t("units.group.none");
  };
  return (
    <>
      <div className="page page-tabs-top">
        <OrganisationTabs />
      </div>
      <ListPage<UnitRow>
        title={t("units.title")}
        verbs={
          can("organisation.edit") ? (
            <>
              <ExcelButton register="units" />
              <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/organisation/units/new", search })}>
                {t("units.create")}
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
              aria-label={t("units.search")}
              placeholder={t("units.search")}
              style={{ width: 260 }}
              onSearch={(text) => set({ search: text.trim() })}
            />
            <Select
              allowClear
              aria-label={t("units.group")}
              placeholder={t("units.group")}
              style={{ width: 220 }}
              value={values.rankingGroupId}
              loading={groups.isFetching}
              options={groups.data?.map((row) => ({ value: row.rankingGroupId, label: name(row.nameZh, row.nameEn) }))}
              onChange={(id) => set({ rankingGroupId: id ?? null })}
            />
          </>
        }
        chips={[
          ...(values.search ? [{ key: "search", label: t("units.chip.search", { text: values.search }), remove: () => set({ search: null }) }] : []),
          ...(values.rankingGroupId
            ? [{ key: "group", label: t("units.chip.group", { name: groupName(values.rankingGroupId) }), remove: () => set({ rankingGroupId: null }) }]
            : []),
        ]}
        clearFilters={clear}
        pages={pages}
        rowKey="unitId"
        selectedKey={unitId}
        onOpen={(row) => navigate({ pathname: `/organisation/units/${row.unitId}`, search })}
        minWidth={900}
        columns={[
          {
            key: "name",
            title: t("units.column.name"),
            render: (_, row) => (
              <>
                {name(row.nameZh, row.nameEn)}
                <br />
                <span className="soft tabular">{row.code}</span>
              </>
            ),
          },
          { key: "category", title: t("units.column.category"), width: 180, render: (_, row) => t(`category.${row.category}`) },
          { key: "group", title: t("units.column.group"), width: 200, render: (_, row) => groupName(row.rankingGroupId) },
          { key: "contact", title: t("units.column.contact"), width: 140, render: (_, row) => row.contactPerson ?? "–" },
          {
            key: "open",
            title: t("units.column.open"),
            align: "right",
            width: 110,
            render: (_, row) => <span className="numeric">{integer(row.openCases)}</span>,
          },
          {
            key: "overdue",
            title: t("units.column.overdue"),
            align: "right",
            width: 110,
            render: (_, row) => <span className={row.overdueCases > 0 ? "numeric late" : "numeric"}>{integer(row.overdueCases)}</span>,
          },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong>
            <br />
            <span className="soft">
              {t(`category.${row.category}`)} · {groupName(row.rankingGroupId)}
            </span>
            <br />
            <span className="tabular">
              {t("units.column.open")} {row.openCases} · {t("units.column.overdue")} {row.overdueCases}
            </span>
          </>
        )}
        empty={{ title: t("units.empty"), hint: t("units.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
