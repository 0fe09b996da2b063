import { UploadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Radio, Table } from "antd";
import { useRef, useState } from "react";
import { Link } from "react-router";
import type { Datum, ImportRowError, OutlineChange, OutlineImportResult } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { PageHead } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { useWords } from "./words";

const shown = 500;

function Result({ result, dryRun }: { result: OutlineImportResult; dryRun: boolean }) {
  const t = useWords();
  const name = useName();
  const figures = [
    ["outlines.features", result.features],
    ["outlines.drawn", result.drawn],
    ["outlines.redrawn", result.redrawn],
    ["import.unchanged", result.unchanged],
    ["import.errors", result.errors.length],
  ] as const;
  return (
    <section aria-live="polite">
      <h2>{dryRun ? t("import.preview") : result.applied ? t("import.done") : t("outlines.refused")}</h2>
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
          <Alert type="warning" showIcon title={t("outlines.errors", { count: result.errors.length })} style={{ marginBottom: 12 }} />
          <Table<ImportRowError>
            size="small"
            pagination={false}
            rowKey={(row) => `${row.file}:${row.row}:${row.code}:${row.reason}`}
            dataSource={result.errors.slice(0, shown)}
            scroll={{ x: 640, y: 400 }}
            columns={[
              { key: "file", title: t("import.column.file"), dataIndex: "file", width: 180 },
              { key: "row", title: t("outlines.feature"), render: (_, row) => row.row || "–", align: "right", width: 90, className: "tabular" },
              { key: "column", title: t("outlines.area"), width: 160, render: (_, row) => row.column ?? "–" },
              { key: "reason", title: t("import.column.reason"), dataIndex: "reason" },
            ]}
          />
        </>
      ) : null}
      {result.changes.length > 0 ? (
        <Table<OutlineChange>
          size="small"
          pagination={false}
          rowKey="areaId"
          dataSource={result.changes.slice(0, shown)}
          scroll={{ x: 560, y: 400 }}
          columns={[
            {
              key: "area",
              title: t("outlines.area"),
              render: (_, row) => <Link to={`/organisation?areaId=${row.areaId}`}>{name(row.nameZh, row.nameEn)}</Link>,
            },
            { key: "code", title: t("areas.code"), dataIndex: "code", width: 160, className: "tabular" },
            { key: "kind", title: t("outlines.change"), width: 130, render: (_, row) => t(`outlines.kind.${row.kind}`) },
            { key: "vertices", title: t("outlines.vertices"), width: 110, align: "right", className: "tabular", render: (_, row) => integer(row.vertices) },
          ]}
        />
      ) : null}
    </section>
  );
}

/** Reads outlines from GeoJSON files: a dry run shows what would change; with one error nothing is drawn. */
export function ImportOutlinesPage() {
  const t = useWords();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [datum, setDatum] = useState<Datum>();
  const send = useMutation({
    mutationFn: async (dryRun: boolean) => {
      const form = new FormData();
      for (const file of files) form.append("files", file, file.name);
      form.append("datum", datum!);
      form.append("dryRun", String(dryRun));
      return { dryRun, result: await api.post<OutlineImportResult>("/api/areas/outlines/import", form, { idempotencyKey: newId() }) };
    },
    onSuccess: ({ result }) => {
      if (result.applied) void queries.invalidateQueries({ queryKey: ["areas"] });
    },
  });
  const previewed = send.data?.dryRun ? send.data.result : null;
  const ready = previewed !== null && previewed.errors.length === 0 && previewed.drawn + previewed.redrawn > 0;
  return (
    <section className="page import-areas">
      <PageHead title={t("outlines.title")} verbs={<Link to="/organisation">{t("import.back")}</Link>} />
      <p className="soft">{t("outlines.hint")}</p>
      <div className="import-drop">
        <Button size="large" icon={<UploadOutlined />} disabled={send.isPending} onClick={() => input.current?.click()}>
          {t("outlines.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,.geojson,application/geo+json,application/json"
          multiple
          hidden
          aria-label={t("outlines.choose")}
          onChange={(event) => {
            send.reset();
            setFiles(Array.from(event.target.files ?? []));
            event.target.value = "";
          }}
        />
        <span className="soft">{files.length > 0 ? files.map((file) => file.name).join(" · ") : t("outlines.none")}</span>
      </div>
      <p id="datum-label">{t("outlines.datum")}</p>
      <Radio.Group
        aria-labelledby="datum-label"
        value={datum}
        onChange={(event) => {
          send.reset();
          setDatum(event.target.value);
        }}
        options={[
          { value: "gcj02", label: t("datum.gcj02") },
          { value: "wgs84", label: t("datum.wgs84") },
        ]}
      />
      <p className="import-verbs" style={{ marginTop: 12 }}>
        <Button
          type={ready ? "default" : "primary"}
          disabled={files.length === 0 || !datum || send.isPending}
          loading={send.isPending && send.variables}
          onClick={() => send.mutate(true)}
        >
          {t("import.check")}
        </Button>
        {ready ? (
          <Button type="primary" disabled={send.isPending} loading={send.isPending && !send.variables} onClick={() => send.mutate(false)}>
            {t("import.run")}
          </Button>
        ) : null}
        {previewed && previewed.errors.length === 0 && !ready ? <span className="soft">{t("import.nothing")}</span> : null}
      </p>
      <ProblemAlert error={send.error} />
      {send.data ? <Result result={send.data.result} dryRun={send.data.dryRun} /> : null}
    </section>
  );
}
