import { Button, Input } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { PointTypeRow } from "@/api/types";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { ListPage } from "@/ui/ListPage";
import { usePointTypes } from "./types";
import { useWords } from "./words";

/** The kinds of place the assessment knows, each with its check sheet. */
export function PointTypesPage() {
  const t = useWords();
  const name = useName();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { code } = useParams();
  const { values, set, clear } = useUrlFilters(["search"]);
  const types = usePointTypes();
  const text = (values.search ?? "").toLowerCase();
  const rows = (types.data ?? []).filter((row) => !text || `${row.code} ${row.nameZh} ${row.nameEn}`.toLowerCase().includes(text));
  return (
    <>
      <ListPage<PointTypeRow>
        title={t("types.title")}
        verbs={<Button onClick={() => navigate("/points")}>{t("types.back")}</Button>}
        filters={
          <Input.Search
            key={values.search ?? ""}
            allowClear
            defaultValue={values.search}
            aria-label={t("types.search")}
            placeholder={t("types.search")}
            style={{ width: 280 }}
            onSearch={(typed) => set({ search: typed.trim() })}
          />
        }
        chips={values.search ? [{ key: "search", label: t("points.chip.search", { text: values.search }), remove: () => set({ search: null }) }] : []}
        clearFilters={clear}
        pages={{
          rows,
          first: types.data ? { total: rows.length } : undefined,
          isPending: types.isPending,
          isRefreshing: false,
          error: types.error,
          retry: () => void types.refetch(),
          hasMore: false,
          isLoadingMore: false,
          more: () => {},
        }}
        rowKey="code"
        selectedKey={code}
        onOpen={(row) => navigate({ pathname: `/points/types/${row.code}`, search })}
        columns={[
          { key: "code", title: t("types.column.code"), dataIndex: "code", width: 150, className: "tabular" },
          { key: "name", title: t("types.column.name"), render: (_, row) => name(row.nameZh, row.nameEn) },
          {
            key: "items",
            title: t("types.column.items"),
            align: "right",
            width: 160,
            render: (_, row) =>
              row.itemCount > 0 ? <span className="numeric">{integer(row.itemCount)}</span> : <span className="soft">{t("types.noSheet")}</span>,
          },
          {
            key: "points",
            title: t("types.column.points"),
            align: "right",
            width: 130,
            render: (_, row) => <span className="numeric">{integer(row.pointCount)}</span>,
          },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong>
            <br />
            <span className="soft">
              {row.itemCount > 0 ? t("sheet.count", { count: row.itemCount }) : t("types.noSheet")} · {t("types.column.points")} {row.pointCount}
            </span>
          </>
        )}
        empty={{ title: t("types.empty") }}
      />
      <Outlet />
    </>
  );
}
