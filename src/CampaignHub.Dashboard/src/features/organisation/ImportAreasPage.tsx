import { CloseOutlined, FileTextOutlined, UploadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Table } from "antd";
import { useRef, useState } from "react";
import { Link } from "react-router";
import type { AreaImportResult, ImportRowError } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { PageHead } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { useWords } from "./words";

const shownErrors = 500;

function Result({ result, dryRun }: { result: AreaImportResult; dryRun: boolean }) {
  const t = useWords();
  const figures = [
    ["import.rows", result.rows],
    ["import.created", result.created],
    ["import.updated", result.updated],
    ["import.unchanged", result.unchanged],
    ["import.errors", result.errors.length],
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
          <Alert type="warning" showIcon title={t("import.errors.title", { count: result.errors.length })} style={{ marginBottom: 12 }} />
          {result.errors.length > shownErrors ? <p className="soft">{t("import.errors.shown", { count: shownErrors })}</p> : null}
          <Table<ImportRowError>
            size="small"
            pagination={false}
            rowKey={(row) => `${row.file}:${row.row}:${row.column}:${row.code}`}
            dataSource={result.errors.slice(0, shownErrors)}
            scroll={{ x: 640, y: 400 }}
            columns={[
              { key: "file", title: t("import.column.file"), dataIndex: "file", width: 180 },
              { key: "row", title: t("import.column.row"), dataIndex: "row", align: "right", width: 90, className: "tabular" },
              { key: "column", title: t("import.column.column"), width: 120, render: (_, row) => row.column ?? "–" },
              { key: "reason", title: t("import.column.reason"), dataIndex: "reason" },
            ]}
          />
        </>
      ) : null}
    </section>
  );
}

/** Reads administrative divisions from CSV files: a dry run first, then the import; one bad row does not stop the others. */
export function ImportAreasPage() {
  const t = useWords();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const send = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const form = new FormData();
      for (const file of files) form.append("files", file, file.name);
      form.append("dryRun", String(dryRun));
      return { dryRun, result: await api.post<AreaImportResult>("/api/areas/import", form, { idempotencyKey: newId() }) };
    },
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void queries.invalidateQueries({ queryKey: ["areas"] });
    },
  });
  const choose = (next: File[]) => {
    send.reset();
    setFiles(next);
  };
  const add = (more: File[]) => choose([...files.filter((file) => !more.some((other) => other.name === file.name)), ...more]);
  const previewed = send.data?.dryRun ? send.data.result : null;
  const nothing = previewed !== null && previewed.created + previewed.updated === 0;
  return (
    <section className="page import-areas">
      <PageHead title={t("import.title")} verbs={<Link to="/organisation">{t("import.back")}</Link>} />
      <p className="soft">{t("import.hint")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is an extra; the button does the same */}
      <div
        className={over ? "import-drop over" : "import-drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(Array.from(event.dataTransfer.files));
        }}
      >
        <Button size="large" icon={<UploadOutlined />} disabled={send.isPending} onClick={() => input.current?.click()}>
          {t("import.choose")}
        </Button>
        <span className="soft">{t("import.drop")}</span>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          multiple
          hidden
          aria-label={t("import.choose")}
          onChange={(event) => {
            const chosen = Array.from(event.target.files ?? []);
            event.target.value = "";
            add(chosen);
          }}
        />
      </div>
      {files.length > 0 ? (
        <>
          <p>{t("import.files", { count: files.length })}</p>
          <ul className="import-files">
            {files.map((file) => (
              <li key={file.name}>
                <FileTextOutlined aria-hidden="true" /> {file.name}{" "}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  disabled={send.isPending}
                  aria-label={t("import.remove", { name: file.name })}
                  onClick={() => choose(files.filter((other) => other !== file))}
                />
              </li>
            ))}
          </ul>
          <p className="import-verbs">
            <Button
              type={previewed ? "default" : "primary"}
              loading={send.isPending && send.variables}
              disabled={send.isPending}
              onClick={() => send.mutate(true)}
            >
              {send.isPending && send.variables ? t("import.checking") : t("import.check")}
            </Button>
            {previewed ? (
              <Button type="primary" disabled={send.isPending || nothing} loading={send.isPending && !send.variables} onClick={() => send.mutate(false)}>
                {t("import.run")}
              </Button>
            ) : null}
            {nothing ? <span className="soft">{t("import.nothing")}</span> : null}
          </p>
        </>
      ) : null}
      {send.isPending && !send.variables ? <p role="status">{t("import.running")}</p> : null}
      <ProblemAlert error={send.error} />
      {send.data ? <Result result={send.data.result} dryRun={send.data.dryRun} /> : null}
    </section>
  );
}
