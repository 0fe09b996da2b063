import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Radio, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Datum, OutlineChange, OutlineImportResult } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { ChooseFiles, ImportFigures, RowErrors } from "@/ui/ImportParts";
import { PageHead } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { useWords } from "./words";

const shown = 500;

function Result({ result, dryRun }: { result: OutlineImportResult; dryRun: boolean }) {
  const t = useWords();
  const name = useName();
  const figures = [
    [t("outlines.features"), result.features],
    [t("outlines.drawn"), result.drawn],
    [t("outlines.redrawn"), result.redrawn],
    [t("import.unchanged"), result.unchanged],
    [t("import.errors"), result.errors.length],
  ] as const;
  return (
    <section aria-live="polite">
      <h2>{dryRun ? t("import.preview") : result.applied ? t("import.done") : t("outlines.refused")}</h2>
      <ImportFigures figures={figures} />
      {result.errors.length > 0 ? (
        <Alert type="warning" showIcon title={t("outlines.errors", { count: result.errors.length })} style={{ marginBottom: 12 }} />
      ) : null}
      <RowErrors errors={result.errors} total={result.errors.length} files row={t("outlines.feature")} column={t("outlines.area")} />
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
      <ChooseFiles
        label={t("outlines.choose")}
        accept=".json,.geojson,application/geo+json,application/json"
        multiple
        quiet
        disabled={send.isPending}
        hint={files.length > 0 ? files.map((file) => file.name).join(" · ") : t("outlines.none")}
        onChoose={(chosen) => {
          send.reset();
          setFiles(chosen);
        }}
      />
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
