import { FileExcelOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CategoryRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { CategoryDrawer } from "./CategoryDrawer";
import { type CategoryNode, matching, nest, useCategories, useLimitText } from "./tree";
import { useWords } from "./words";

/** The tree of categories with what each asks of a unit: limit, owner, closing standard. */
export function CategoriesPage() {
  const t = useWords();
  const name = useName();
  const limit = useLimitText();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const categories = useCategories();
  const [find, setFind] = useState("");
  const [edited, setEdited] = useState<CategoryRow | "new" | null>(null);
  const edit = can("rectification.categories");
  const load = useMutation({
    mutationFn: () => api.post<{ categories: number }>("/api/case-categories/example", {}, { idempotencyKey: newId() }),
    onSuccess: ({ categories: count }) => {
      void queries.invalidateQueries();
      void message.success(t("example.done", { count }));
    },
  });
  const rows = categories.data ?? [];
  const shown = nest(matching(rows, find));
  const tags = (row: CategoryRow) => (
    <>
      {row.urgent ? <ToneTag tone="overdue">{t("urgent")}</ToneTag> : null} {row.photoRequired ? <ToneTag tone="info">{t("photo")}</ToneTag> : null}{" "}
      {row.active ? null : <ToneTag tone="paused">{t("inactive")}</ToneTag>}
    </>
  );
  const called = (row: CategoryNode) => (
    <>
      <span className="soft tabular">{row.code}</span>{" "}
      {edit ? (
        <Button type="link" style={{ padding: 0, height: "auto", whiteSpace: "normal", textAlign: "start" }} onClick={() => setEdited(row)}>
          {name(row.nameZh, row.nameEn)}
        </Button>
      ) : (
        name(row.nameZh, row.nameEn)
      )}{" "}
      {row.parentCode ? null : <span className="soft">{t(`kind.${row.kind}`)}</span>} {tags(row)}
    </>
  );
  const limited = (row: CategoryNode) => (row.limit ? limit(row.limit) : row.children ? null : <span className="soft">{t("limit.none")}</span>);
  const columns: TableColumnsType<CategoryNode> = phone
    ? [
        {
          title: t("col.name"),
          key: "name",
          render: (_, row) => (
            <>
              {called(row)}
              <div className="soft">{limited(row)}</div>
            </>
          ),
        },
      ]
    : [
        { title: t("col.name"), key: "name", width: "36%", render: (_, row) => called(row) },
        { title: t("col.limit"), key: "limit", render: (_, row) => limited(row) },
        { title: t("col.owner"), key: "axis", render: (_, row) => (row.children ? null : t(`axis.${row.ownerAxis}`)) },
        {
          title: t("col.standard"),
          key: "closing",
          width: "30%",
          render: (_, row) => (row.closingStandard || row.closingStandardEn ? name(row.closingStandard, row.closingStandardEn) : null),
        },
      ];
  return (
    <section className="page">
      <PageHead
        title={t("title")}
        count={rows.length > 0 ? t("count", { count: rows.length }) : null}
        verbs={
          edit ? (
            <>
              <Button icon={<FileExcelOutlined />} onClick={() => navigate("/organisation/excel/categories")}>
                {t("excel")}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited("new")}>
                {t("verb.add")}
              </Button>
            </>
          ) : null
        }
      />
      <ProblemAlert error={load.error} />
      {categories.error ? <ErrorState error={categories.error} retry={() => void categories.refetch()} /> : null}
      {categories.isPending ? <LoadingState rows={8} /> : null}
      {categories.data && rows.length === 0 ? (
        <EmptyState
          title={t("empty")}
          hint={t(edit ? "empty.hint" : "empty.others.hint")}
          action={
            edit ? (
              <Button loading={load.isPending} onClick={() => load.mutate()}>
                {t("verb.example")}
              </Button>
            ) : null
          }
        />
      ) : null}
      {rows.length > 0 ? (
        <>
          <div className="filter-bar">
            <Input.Search
              allowClear
              style={{ maxWidth: 320 }}
              placeholder={t("find")}
              aria-label={t("find")}
              value={find}
              onChange={(event) => setFind(event.target.value)}
            />
          </div>
          <Table<CategoryNode>
            key={find ? "found" : "all"}
            rowKey="code"
            size="middle"
            pagination={false}
            columns={columns}
            dataSource={shown}
            expandable={{ defaultExpandAllRows: true, indentSize: phone ? 8 : 20 }}
          />
        </>
      ) : null}
      {edited ? (
        <CategoryDrawer
          key={edited === "new" ? "new" : `${edited.code} ${edited.version}`}
          category={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </section>
  );
}
