import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Space, Tabs } from "antd";
import { useRef, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { RegisterImportResult } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { PageHead } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
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

/** Takes a register over from Excel: the template, the present rows, what a file would change, and then the change itself. */
function RegisterImport({ register }: { register: Register }) {
  const t = useWords();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [rowByRow, setRowByRow] = useState(false);
  const send = useMutation({
    mutationFn: async ({ chosen, dryRun }: { chosen: File; dryRun: boolean }) => {
      const form = new FormData();
      form.append("file", chosen, chosen.name);
      form.append("dryRun", String(dryRun));
      form.append("rowByRow", String(rowByRow));
      return { dryRun, result: await api.post<RegisterImportResult>(`/api/registers/${register}/import`, form, { idempotencyKey: newId() }) };
    },
    onSuccess: ({ dryRun }) => {
      if (!dryRun) void queries.invalidateQueries();
    },
  });
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
        <Button type={file ? "default" : "primary"} icon={<UploadOutlined />} disabled={send.isPending} onClick={() => input.current?.click()}>
          {t("register.choose")}
        </Button>
      </Space>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={t("register.choose")}
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null;
          event.target.value = "";
          if (!chosen) return;
          setFile(chosen);
          send.mutate({ chosen, dryRun: true });
        }}
      />
      {file ? (
        <>
          <p>{file.name}</p>
          <p>
            <Checkbox checked={rowByRow} disabled={send.isPending} onChange={(event) => setRowByRow(event.target.checked)}>
              {t("register.rowByRow")}
            </Checkbox>
          </p>
        </>
      ) : null}
      {file && previewed ? (
        <p className="import-verbs">
          <Button type="primary" disabled={!ready || send.isPending} onClick={() => send.mutate({ chosen: file, dryRun: false })}>
            {t("register.run", { count: changes })}
          </Button>
          {changes === 0 ? <span className="soft">{t("import.nothing")}</span> : null}
          {changes > 0 && !ready ? <span className="soft">{t("register.refusedFirst")}</span> : null}
        </p>
      ) : null}
      {send.isPending ? <p role="status">{send.variables.dryRun ? t("import.checking") : t("register.running")}</p> : null}
      <ProblemAlert error={send.error} />
      {send.data && !send.data.dryRun && !send.data.result.applied ? <Alert type="error" showIcon title={t("register.notApplied")} /> : null}
      {send.data ? <RegisterImportOutcome result={send.data.result} dryRun={send.data.dryRun} /> : null}
    </>
  );
}
