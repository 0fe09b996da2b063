import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress, Table } from "antd";
import { Link, useParams } from "react-router";
import type { ImportRowError, LedgerImport, LedgerPreviewRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { integer } from "@/lib/numbers";
import { ImportFigures, RowErrors } from "@/ui/ImportParts";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "../words";
import { ImportSteps } from "./ImportPage";
import { ImportStateTag } from "./ImportStateTag";
import "./import.css";

const busy = (state: LedgerImport["state"] | undefined) => state === "queued" || state === "running";

/** One import at its own address: the preview before, the progress during, the result after. */
export function ImportResultPage() {
  const t = useWords();
  const { importId = "" } = useParams();
  const queries = useQueryClient();
  const key = ["ledger-imports", "one", importId];
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<LedgerImport>(`/api/ledger-imports/${importId}`, undefined, signal),
    refetchInterval: (query) => (busy(query.state.data?.state) ? 1000 : false),
  });
  const run = useMutation({
    mutationFn: () => api.post<LedgerImport>(`/api/ledger-imports/${importId}/run`),
    onSuccess: (after) => {
      queries.setQueryData(key, after);
      void queries.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  const data = found.data;
  const verbs = (
    <>
      <Link to="/ledger/import">{t("import.again")}</Link>
      {data?.state === "done" ? <Link to="/ledger?source=import">{t("import.toLedger")}</Link> : <Link to="/ledger">{t("import.back")}</Link>}
    </>
  );
  return (
    <section className="page">
      <PageHead title={t("import.title")} count={data?.fileName} verbs={verbs}>
        {data ? <ImportStateTag state={data.state} /> : null}
      </PageHead>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <ImportSteps current={data.state === "previewed" ? 2 : data.state === "done" ? 4 : 3} failed={data.state === "failed"} />
          <ProblemAlert error={run.error} reload={() => void found.refetch()} />
          {busy(data.state) ? <Running data={data} /> : null}
          {data.state === "failed" ? (
            <Alert
              type="error"
              showIcon
              title={t("import.failed")}
              description={[data.failure, t("import.failed.hint")].filter(Boolean).join(" ")}
              style={{ marginBottom: 14 }}
            />
          ) : null}
          <Counts data={data} />
          {data.state === "previewed" || data.state === "failed" ? (
            <p>
              <Button type="primary" disabled={run.isPending} loading={run.isPending} onClick={() => run.mutate()}>
                {t("import.run", { count: data.rows - data.errorCount })}
              </Button>
            </p>
          ) : null}
          <RowNotes title={t("import.errors")} hint={t("import.errors.hint")} notes={data.errors} total={data.errorCount} file={data.fileName} />
          <RowNotes title={t("import.warnings")} notes={data.warnings} total={data.warningCount} />
          {data.state === "previewed" ? <PreviewRows rows={data.preview} /> : null}
        </>
      ) : null}
    </section>
  );
}

function Running({ data }: { data: LedgerImport }) {
  const t = useWords();
  return (
    <output className="import-running">
      <Progress percent={data.rows === 0 ? 0 : Math.floor((100 * data.processed) / data.rows)} status="active" />
      <p className="tabular">{t("import.progress", { processed: integer(data.processed), rows: integer(data.rows) })}</p>
      <p className="soft">{t("import.running")}</p>
    </output>
  );
}

function Counts({ data }: { data: LedgerImport }) {
  const t = useWords();
  const figures: [string, number][] = [
    [t("import.count.rows"), data.rows],
    [data.state === "previewed" ? t("import.count.willCreate") : t("import.count.created"), data.created],
    [t("import.count.unchanged"), data.unchanged],
    [t("import.count.errors"), data.errorCount],
    [t("import.count.warnings"), data.warningCount],
  ];
  return <ImportFigures figures={figures} />;
}

function RowNotes({ title, hint, notes, total, file }: { title: string; hint?: string; notes: ImportRowError[]; total: number; file?: string }) {
  if (notes.length === 0) return null;
  return (
    <section className="import-block">
      <h2>
        {title} <span className="soft tabular">{integer(total)}</span>
      </h2>
      {hint ? <p className="soft">{hint}</p> : null}
      <RowErrors errors={notes} total={total} saveAs={file} />
    </section>
  );
}

function PreviewRows({ rows }: { rows: LedgerPreviewRow[] }) {
  const t = useWords();
  const dates = useDates();
  const when = (value: string | null) => <span className="tabular nowrap">{value ? dates.dateTime(value) : "–"}</span>;
  return (
    <section className="import-block">
      <h2>{t("import.rows", { count: rows.length })}</h2>
      <Table<LedgerPreviewRow>
        rowKey="row"
        size="small"
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={rows}
        columns={[
          { title: t("import.row"), dataIndex: "row", width: 70, align: "right", className: "numeric" },
          {
            title: t("import.row.outcome"),
            width: 130,
            render: (_, row) => (
              <ToneTag tone={row.outcome === "error" ? "overdue" : row.outcome === "new" ? "onTime" : "plain"}>{t(`import.outcome.${row.outcome}`)}</ToneTag>
            ),
          },
          { title: t("import.column.key"), dataIndex: "key", width: 130 },
          { title: t("import.column.description"), render: (_, row) => <span className="clip-2">{row.description}</span> },
          { title: t("import.column.unitCode"), dataIndex: "unitCode", width: 110 },
          { title: t("import.column.loggedAt"), width: 160, render: (_, row) => when(row.loggedAt) },
          { title: t("import.column.dueAt"), width: 160, render: (_, row) => when(row.dueAt) },
          { title: t("import.column.closedAt"), width: 160, render: (_, row) => when(row.closedAt) },
        ]}
      />
    </section>
  );
}
