import { Alert, Table, Tag } from "antd";
import type { RegisterChange, RegisterImportResult } from "@/api/types";
import { integer } from "@/lib/numbers";
import { ImportFigures, RowErrors } from "@/ui/ImportParts";
import { useWords } from "./words";

/** What an Excel file would change, or has changed: the figures, every change with before and after, every refused row with its reason. */
export function RegisterImportOutcome({ result, dryRun, fileName }: { result: RegisterImportResult; dryRun: boolean; fileName: string }) {
  const t = useWords();
  const figures = [
    [t("import.rows"), result.rows],
    [t("import.created"), result.created],
    [t("import.updated"), result.updated],
    [t("import.unchanged"), result.unchanged],
    [t("import.errors"), result.refused],
  ] as const;
  return (
    <section aria-live="polite">
      <h2>{dryRun ? t("import.preview") : t("import.done")}</h2>
      <ImportFigures figures={figures} />
      {result.errors.length > 0 ? (
        <Alert type="warning" showIcon title={t("register.errors", { count: result.refused, rows: integer(result.refused) })} style={{ marginBottom: 12 }} />
      ) : null}
      <RowErrors errors={result.errors} total={result.refused} saveAs={fileName} />
      {result.changes.length > 0 ? (
        <Table<RegisterChange>
          size="small"
          style={{ marginTop: 16 }}
          pagination={result.changes.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          rowKey={(row) => row.row}
          dataSource={result.changes}
          scroll={{ x: 640 }}
          columns={[
            { key: "row", title: t("register.row"), dataIndex: "row", align: "right", width: 80, className: "tabular" },
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
      {result.changes.length < result.created + result.updated ? (
        <p className="soft">{t("register.changesShown", { count: integer(result.changes.length) })}</p>
      ) : null}
    </section>
  );
}
