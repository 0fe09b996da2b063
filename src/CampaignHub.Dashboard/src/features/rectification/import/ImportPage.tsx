import { Button, Steps, Table } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { LedgerFileColumns, LedgerImport } from "@/api/types";
import { useDates } from "@/lib/dates";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { MorePages, PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { useWords } from "../words";
import { ChooseFile } from "./ChooseFile";
import { ImportStateTag } from "./ImportStateTag";
import "./import.css";
import { MatchColumns } from "./MatchColumns";

export const importKey = ["ledger-imports"] as const;

/** First half of the wizard: a file, then which of its columns is which. The preview has an address of its own. */
export function ImportPage() {
  const t = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<{ file: File; columns: LedgerFileColumns }>();
  return (
    <section className="page">
      <PageHead title={t("import.title")} verbs={<Link to="/ledger">{t("import.back")}</Link>} />
      <ImportSteps current={chosen ? 1 : 0} />
      {chosen ? (
        <>
          <p className="import-chosen">
            {t("import.file.chosen", { name: chosen.file.name, encoding: chosen.columns.encoding.toUpperCase(), count: chosen.columns.columns.length })}{" "}
            <Button type="link" size="small" onClick={() => setChosen(undefined)}>
              {t("import.file.change")}
            </Button>
          </p>
          <MatchColumns file={chosen.file} found={chosen.columns} onPreviewed={(made) => navigate(`/ledger/import/${made.importId}`)} />
        </>
      ) : (
        <>
          <ChooseFile onRead={(file, columns) => setChosen({ file, columns })} />
          <EarlierImports />
        </>
      )}
    </section>
  );
}

export function ImportSteps({ current, failed = false }: { current: number; failed?: boolean }) {
  const t = useWords();
  return (
    <Steps
      className="import-steps"
      size="small"
      responsive
      current={current}
      status={failed ? "error" : undefined}
      items={[{ title: t("import.step.file") }, { title: t("import.step.columns") }, { title: t("import.step.preview") }, { title: t("import.step.run") }]}
    />
  );
}

function EarlierImports() {
  const t = useWords();
  const dates = useDates();
  const navigate = useNavigate();
  const earlier = usePages<LedgerImport>([...importKey, "list"], "/api/ledger-imports");
  return (
    <section className="import-block">
      <h2>{t("import.earlier")}</h2>
      {earlier.isPending ? (
        <LoadingState rows={3} />
      ) : earlier.error && earlier.rows.length === 0 ? (
        <ErrorState error={earlier.error} retry={earlier.retry} />
      ) : earlier.rows.length === 0 ? (
        <EmptyState title={t("import.earlier.none")} />
      ) : (
        <Table<LedgerImport>
          rowKey="importId"
          size="small"
          pagination={false}
          scroll={{ x: 760 }}
          dataSource={earlier.rows}
          columns={[
            { title: t("import.fileName"), dataIndex: "fileName", render: (value, row) => <Link to={`/ledger/import/${row.importId}`}>{value}</Link> },
            { title: t("import.state"), width: 130, render: (_, row) => <ImportStateTag state={row.state} /> },
            { title: t("import.count.rows"), width: 90, align: "right", className: "numeric", render: (_, row) => integer(row.rows) },
            { title: t("import.count.created"), width: 90, align: "right", className: "numeric", render: (_, row) => integer(row.created) },
            { title: t("import.count.errors"), width: 90, align: "right", className: "numeric", render: (_, row) => integer(row.errorCount) },
            { title: t("import.by"), width: 130, dataIndex: "byName" },
            { title: t("import.at"), width: 160, render: (_, row) => <span className="tabular">{dates.dateTime(row.createdAt)}</span> },
          ]}
          onRow={(row) => ({ onDoubleClick: () => navigate(`/ledger/import/${row.importId}`) })}
        />
      )}
      <MorePages pages={earlier} />
    </section>
  );
}
