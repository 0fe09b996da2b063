import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Progress, Space, Tabs, Tag } from "antd";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { RegisterColumn, RegisterImportResult, RegisterProgress } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { ChooseFiles } from "@/ui/ImportParts";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { RegisterImportOutcome } from "./RegisterImportOutcome";
import { useWords } from "./words";

/** The registers and the pages they belong to. */
const registers = {
  areas: "/organisation",
  units: "/organisation/units",
  people: "/organisation/people",
  bodies: "/organisation/chart",
  members: "/organisation/chart",
  owners: "/points",
  holidays: "/working-time",
  categories: "/categories",
} as const;
type Register = keyof typeof registers;
const names = Object.keys(registers) as Register[];

/** The same page for every register; going to another begins anew. */
export function ImportRegisterPage() {
  const t = useWords();
  const navigate = useNavigate();
  const asked = useParams().register as Register;
  const register = names.includes(asked) ? asked : "units";
  return (
    <section className="page import-areas">
      <PageHead title={t("register.title")} verbs={<Link to={registers[register]}>{t(`register.back.${register}`)}</Link>} />
      <Tabs
        aria-label={t("register.registers")}
        activeKey={register}
        onChange={(key) => navigate(`/organisation/excel/${key}`)}
        items={names.map((key) => ({ key, label: t(`register.${key}`) }))}
      />
      <RegisterImport key={register} register={register} />
    </section>
  );
}

/** What each column of the sheet holds; folded away once a file is chosen. */
function Columns({ register, open }: { register: Register; open: boolean }) {
  const t = useWords();
  const columns = useQuery({
    queryKey: ["registers", register, "columns"],
    queryFn: ({ signal }) => api.get<RegisterColumn[]>(`/api/registers/${register}/columns`, undefined, signal),
  });
  return (
    <details className="register-columns" open={open}>
      <summary>{t("register.columns")}</summary>
      {columns.error ? <ErrorState error={columns.error} retry={() => void columns.refetch()} /> : null}
      {columns.isPending ? <LoadingState rows={4} /> : null}
      <ul>
        {columns.data?.map((column) => (
          <li key={column.title}>
            <span>
              <strong>{column.title}</strong> {column.required ? <Tag>{t("register.required")}</Tag> : null}
            </span>
            <span>{column.note}</span>
            <span className="soft">{column.example ? t("register.example", { text: column.example }) : null}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far the server has come with a file; the caller may still stop it. */
function Running({ progressKey, onCancel }: { progressKey: string; onCancel: () => void }) {
  const t = useWords();
  const { data } = useQuery({
    queryKey: ["registers", "progress", progressKey],
    queryFn: ({ signal }) => api.get<RegisterProgress>(`/api/registers/progress/${progressKey}`, undefined, signal),
    refetchInterval: 700,
    gcTime: 0,
  });
  const now = data ?? { stage: "waiting", done: 0, total: 0 };
  return (
    <output className="import-progress">
      {now.stage === "writing" ? <Progress percent={Math.floor((100 * now.done) / Math.max(now.total, 1))} status="active" /> : null}
      <p className="tabular">
        {t(`register.stage.${now.stage as RegisterProgress["stage"]}`, { done: integer(now.done), total: integer(now.total) })}{" "}
        <Button size="small" onClick={onCancel}>
          {t("register.cancel")}
        </Button>
      </p>
    </output>
  );
}

type Sending = { chosen: File; dryRun: boolean; key: string; stop: AbortController };

/** Takes a register over from Excel: the template, the present rows, what a file would change, and then the change itself. */
function RegisterImport({ register }: { register: Register }) {
  const t = useWords();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [rowByRow, setRowByRow] = useState(false);
  const send = useMutation({
    mutationFn: async ({ chosen, dryRun, key, stop }: Sending) => {
      const form = new FormData();
      form.append("file", chosen, chosen.name);
      form.append("dryRun", String(dryRun));
      form.append("rowByRow", String(rowByRow));
      return { dryRun, result: await api.post<RegisterImportResult>(`/api/registers/${register}/import`, form, { idempotencyKey: key, signal: stop.signal }) };
    },
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void queries.invalidateQueries();
    },
  });
  const start = (chosen: File, dryRun: boolean) => send.mutate({ chosen, dryRun, key: newId(), stop: new AbortController() });
  const cancelled = send.isError && send.variables.stop.signal.aborted;
  const previewed = send.data?.dryRun ? send.data.result : null;
  const changes = previewed ? previewed.created + previewed.updated : 0;
  const ready = previewed !== null && changes > 0 && (rowByRow || previewed.refused === 0);
  return (
    <>
      <p className="soft">{t("register.hint")}</p>
      <Space wrap>
        <Button icon={<DownloadOutlined />} href={`/api/registers/${register}/rows.xlsx?template=true`}>
          {t("register.template")}
        </Button>
        <Button icon={<DownloadOutlined />} href={`/api/registers/${register}/rows.xlsx`}>
          {t("register.export")}
        </Button>
      </Space>
      <ChooseFiles
        label={t("register.choose")}
        accept=".xlsx"
        quiet={file !== null}
        disabled={send.isPending}
        hint={file?.name}
        onChoose={([chosen]) => {
          setFile(chosen!);
          start(chosen!, true);
        }}
      />
      <Columns register={register} open={file === null} />
      {file && previewed ? (
        <>
          {previewed.refused > 0 && changes > 0 ? (
            <p>
              <Checkbox checked={rowByRow} disabled={send.isPending} onChange={(event) => setRowByRow(event.target.checked)}>
                {t("register.rowByRow")}
              </Checkbox>
            </p>
          ) : null}
          <p className="import-verbs">
            {changes > 0 ? (
              <Button type="primary" disabled={!ready || send.isPending} onClick={() => start(file, false)}>
                {t("register.run", { count: changes, changes: integer(changes) })}
              </Button>
            ) : null}
            {changes === 0 && previewed.refused === 0 ? <span className="soft">{t("import.nothing")}</span> : null}
            {changes > 0 && !ready ? <span className="soft">{t("register.refusedFirst")}</span> : null}
          </p>
        </>
      ) : null}
      {send.isPending ? <Running progressKey={send.variables.key} onCancel={() => send.variables.stop.abort()} /> : null}
      {cancelled ? <Alert type="info" showIcon title={t("register.cancelled")} /> : <ProblemAlert error={send.error} />}
      {send.data && !send.data.dryRun && !send.data.result.applied ? <Alert type="error" showIcon title={t("register.notApplied")} /> : null}
      {send.data ? <RegisterImportOutcome result={send.data.result} dryRun={send.data.dryRun} fileName={file?.name ?? ""} /> : null}
    </>
  );
}
