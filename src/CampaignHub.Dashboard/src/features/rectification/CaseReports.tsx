import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Popconfirm, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CaseDetail, CaseReceipt, CaseReportRow, CaseSource, NearCaseRow } from "@/api/types";
import { AnswerForm } from "@/features/casework/AnswerForm";
import { useWords as useCaseworkWords } from "@/features/casework/words";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import { StateTag } from "@/ui/Tags";
import { caseSources } from "./states";
import { useWords } from "./words";

type Values = { source: CaseSource; reference?: string; reportedOn?: string; reporter?: string };

/** Further reports of the problem, and open cases that may be the same one. */
export function CaseReports({ data }: { data: CaseDetail }) {
  const t = useWords();
  const can = useCan();
  const dates = useDates();
  const words = useCaseworkWords();
  const [adding, setAdding] = useState(false);
  const [answering, setAnswering] = useState(false);
  const reports = useQuery({
    queryKey: ["cases", "reports", data.caseId, data.version],
    queryFn: ({ signal }) => api.get<CaseReportRow[]>(`/api/cases/${data.caseId}/reports`, undefined, signal),
  });
  const office = can("rectification.dispatch");
  const waiting = (reports.data ?? []).filter((report) => report.waits).map((report) => report.reportId);
  if ((!office || data.state === "void") && (reports.data ?? []).length === 0) return null;
  return (
    <section className="case-section" aria-label={t("reports")}>
      <h3>{t("reports")}</h3>
      <ul className="case-reports">
        {(reports.data ?? []).map((report) => (
          <li key={report.reportId}>
            <strong>{t(`source.${report.source}`)}</strong> {report.reference} {report.reportedOn ? dates.day(report.reportedOn) : null} {report.reporter}{" "}
            <span className="soft">
              {report.mergedCaseId ? <Link to={`/ledger/${report.mergedCaseId}`}>{t("reports.merged", { number: report.mergedNumber ?? "" })}</Link> : null}{" "}
              {t("case.loggedBy.value", { name: report.byName, at: dates.dateTime(report.at) })}
            </span>
            {report.answeredAt ? (
              <div className="soft" data-content>
                {report.answer
                  ? words("answer.done", { name: report.answeredByName ?? "", at: dates.dateTime(report.answeredAt), text: report.answer })
                  : words("answer.done.plain", { at: dates.dateTime(report.answeredAt) })}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {office && waiting.length > 0 ? (
        answering ? (
          <AnswerForm caseId={data.caseId} reportIds={waiting} onDone={() => setAnswering(false)} />
        ) : (
          <p>
            {words("answer.waiting", { count: waiting.length })}{" "}
            <Button size="small" onClick={() => setAnswering(true)}>
              {words("answer.verb")}
            </Button>
          </p>
        )
      ) : null}
      {office ? <Near data={data} /> : null}
      {office && !adding && data.state !== "void" ? (
        <Button size="small" onClick={() => setAdding(true)}>
          {t("reports.add")}
        </Button>
      ) : null}
      {adding ? <AddReport data={data} onDone={() => setAdding(false)} /> : null}
    </section>
  );
}

function Near({ data }: { data: CaseDetail }) {
  const t = useWords();
  const name = useName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const open = !["closed", "void", "notAccepted"].includes(data.state);
  const near = useQuery({
    queryKey: ["cases", "near", data.caseId, data.version],
    enabled: open,
    queryFn: ({ signal }) => api.get<NearCaseRow[]>(`/api/cases/${data.caseId}/near`, undefined, signal),
  });
  const merge = useMutation({
    mutationFn: (other: NearCaseRow) =>
      api.post<CaseReceipt>(`/api/cases/${other.caseId}/merge`, { version: other.version, intoCaseId: data.caseId }, { idempotencyKey: newId() }),
    onSuccess: (_, other) => {
      void queries.invalidateQueries({ queryKey: ["cases"] });
      void message.success(t("near.done", { number: other.number }));
    },
  });
  if (!open || (near.data ?? []).length === 0) return null;
  return (
    <div>
      <h4>{t("near")}</h4>
      <ProblemAlert error={merge.error} reload={() => void queries.invalidateQueries({ queryKey: ["cases"] })} />
      <ul className="case-reports">
        {near.data!.map((other) => (
          <li key={other.caseId}>
            <Link to={`/ledger/${other.caseId}`}>{other.number}</Link> <StateTag state={other.state} />{" "}
            <span className="soft tabular">{other.metres === null ? t("near.samePoint") : t("near.metres", { count: other.metres })}</span>
            <div className="clip-2" data-content>
              {name(other.description, other.descriptionEn)}
            </div>
            <Popconfirm title={t("near.sure", { number: other.number })} onConfirm={() => merge.mutate(other)}>
              <Button size="small" loading={merge.isPending}>
                {t("near.merge")}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddReport({ data, onDone }: { data: CaseDetail; onDone: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [reportId] = useState(newId);
  const add = useMutation({
    mutationFn: (values: Values) =>
      api.post<CaseReportRow[]>(
        `/api/cases/${data.caseId}/reports`,
        { ...values, reportedOn: values.reportedOn || null, reportId },
        { idempotencyKey: reportId },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["cases", "reports"] });
      onDone();
    },
  });
  return (
    <Form<Values> layout="vertical" initialValues={{ source: "hotline" }} onFinish={(values) => add.mutate(values)}>
      <ProblemAlert error={add.error} />
      <Form.Item name="source" label={t("case.source")} required>
        <Select options={caseSources.filter((one) => one !== "import").map((one) => ({ value: one, label: t(`source.${one}`) }))} />
      </Form.Item>
      <Form.Item name="reference" label={t("reports.reference")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="reportedOn" label={t("reports.reportedOn")}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reporter" label={t("reports.reporter")} extra={t("reports.reporter.hint")}>
        <Input maxLength={100} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t("reports.save")}
      </Button>
    </Form>
  );
}
