import { Alert, Table, Tag } from "antd";
import type { ImportRowError, RegisterChange, RegisterImportResult } from "@/api/types";
import { integer } from "@/lib/numbers";
import { useWords } from "./words";

/** What an Excel file would change, or has changed: the figures, every change with before and after, every refused row with its reason. */
export function RegisterImportOutcome({ result, dryRun }: { result: RegisterImportResult; dryRun: boolean }) {
  const t = useWords();
  const figures = [
    ["import.rows", result.rows],
    ["import.created", result.created],
    ["import.updated", result.updated],
    ["import.unchanged", result.unchanged],
    ["import.errors", result.refused],
  ] as const;
  return (
    <section aria-live="polite">
      <h2>{dryRun ? t("import.preview") : t("import.done")}</h2>
      <dl className="import-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd className="tabular">{integer(value)}</dd>
          </div>
        ))}
      </dl>
      {result.errors.length > 0 ? (
        <>
          <Alert type="warning" showIcon title={t("import.errors.title", { count: result.refused })} style={{ marginBottom: 12 }} />
          <Table<ImportRowError>
            size="small"
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            rowKey={(row) => `${row.row}:${row.column}`}
            dataSource={result.errors}
            scroll={{ x: 480 }}
            columns={[
              { key: "row", title: t("import.column.row"), dataIndex: "row", align: "right", width: 80, className: "tabular" },
              { key: "column", title: t("import.column.column"), width: 120, render: (_, row) => row.column ?? "–" },
              { key: "reason", title: t("import.column.reason"), dataIndex: "reason" },
            ]}
          />
        </>
      ) : null}
      {result.changes.length > 0 ? (
        <Table<RegisterChange>
          size="small"
          style={{ marginTop: 16 }}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          rowKey={(row) => row.row}
          dataSource={result.changes}
          scroll={{ x: 640 }}
          columns={[
            { key: "row", title: t("import.column.row"), dataIndex: "row", align: "right", width: 80, className: "tabular" },
            { key: "code", title: t("register.code"), dataIndex: "code", width: 140 },
            {
              key: "name",
              title: t("register.name"),
              width: 180,
              render: (_, row) => (
                <>
                  {row.name} {row.isNew ? <Tag>{t("register.new")}</Tag> : null}
                </>
              ),
            },
            {
              key: "cells",
              title: t("register.changes"),
              render: (_, row) =>
                row.cells
                  .filter((cell) => !row.isNew || cell.after)
                  .map((cell) => (
                    <div key={cell.column}>
                      <span className="soft">{cell.column}</span> {row.isNew ? null : <del>{cell.before ?? "–"}</del>} {cell.after ?? "–"}
                    </div>
                  )),
            },
          ]}
        />
      ) : null}
    </section>
  );
}
