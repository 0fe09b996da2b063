import { CloseOutlined, FileTextOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { AreaImportResult } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ChooseFiles, ImportFigures, RowErrors } from "@/ui/ImportParts";
import { PageHead } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { useWords } from "./words";

function Result({ result, dryRun, saveAs }: { result: AreaImportResult; dryRun: boolean; saveAs: string }) {
  const t = useWords();
  return (
    <section aria-live="polite">
      <h2>{dryRun ? t("import.preview") : t("import.done")}</h2>
      <ImportFigures
        figures={[
          [t("import.rows"), result.rows],
          [t("import.created"), result.created],
          [t("import.updated"), result.updated],
          [t("import.unchanged"), result.unchanged],
          [t("import.errors"), result.errors.length],
        ]}
      />
      {result.errors.length > 0 ? (
        <Alert type="warning" showIcon title={t("import.errors.title", { count: result.errors.length })} style={{ marginBottom: 12 }} />
      ) : null}
      <RowErrors errors={result.errors} total={result.errors.length} saveAs={saveAs} files />
    </section>
  );
}

/** Reads administrative divisions from CSV files: a dry run first, then the import; one bad row does not stop the others. */
export function ImportAreasPage() {
  const t = useWords();
  const queries = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
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
      <ChooseFiles label={t("import.choose")} accept=".csv,text/csv" multiple quiet disabled={send.isPending} hint={t("import.drop")} onChoose={add} />
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
      {send.data ? <Result result={send.data.result} dryRun={send.data.dryRun} saveAs={files[0]?.name ?? "areas"} /> : null}
    </section>
  );
}
