import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { InterviewRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { MorePages } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

type Values = { personName?: string; heldOn?: string; heldBy?: string; outcome?: string; reason?: string };

/** Interviews that are proposed, and those that were held or dropped. */
export function InterviewsPanel() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const pages = usePages<InterviewRow>(["supervision", "interviews"], "/api/supervision/interviews", { limit: 10 });
  const [asked, setAsked] = useState<{ row: InterviewRow; drop: boolean } | null>(null);
  if (pages.rows.length === 0) return null;
  return (
    <>
      <h2>{t("interviews.title")}</h2>
      <ul className="paper-list">
        {pages.rows.map((row) => (
          <li key={row.interviewId}>
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong>{" "}
            <ToneTag tone={row.state === "proposed" ? "dueSoon" : row.state === "held" ? "onTime" : "plain"}>{t(`interview.${row.state}`)}</ToneTag>{" "}
            <span data-content="reason">{row.because}</span>
            {row.heldOn ? (
              <p className="paper-text" data-content="interview">
                {dates.day(row.heldOn)} · {row.personName} · {row.heldBy} · {row.outcome}
              </p>
            ) : row.outcome ? (
              <p className="paper-text" data-content="interview">
                {row.outcome}
              </p>
            ) : null}
            {row.state === "proposed" && can("supervision.act") ? (
              <div className="verb-choices">
                <Button size="small" onClick={() => setAsked({ row, drop: false })}>
                  {t("interviews.record")}
                </Button>
                <Button size="small" onClick={() => setAsked({ row, drop: true })}>
                  {t("interviews.drop")}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
      {asked ? <InterviewForm key={asked.row.interviewId} {...asked} done={() => setAsked(null)} /> : null}
    </>
  );
}

function InterviewForm({ row, drop, done }: { row: InterviewRow; drop: boolean; done: () => void }) {
  const t = useWords();
  const name = useName();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (values: Values) =>
      drop
        ? api.post(`/api/supervision/interviews/${row.interviewId}/drop`, values, { idempotencyKey: newId() })
        : api.post("/api/supervision/interviews", { ...values, interviewId: row.interviewId, unitId: row.unitId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(drop ? "interviews.dropped" : "interviews.recorded"));
      done();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  return (
    <Modal open title={name(row.unitNameZh, row.unitNameEn)} onCancel={done} footer={null}>
      <Form<Values> layout="vertical" initialValues={{ heldOn: today }} onFinish={(values) => send.mutate(values)}>
        <ProblemAlert error={send.error} />
        {drop ? (
          <Form.Item name="reason" label={t("note.reason")} rules={required(t("note.reason"))}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="personName" label={t("interviews.person")} rules={required(t("interviews.person"))}>
              <Input maxLength={64} />
            </Form.Item>
            <Form.Item name="heldOn" label={t("interviews.on")} rules={required(t("interviews.on"))}>
              <Input type="date" max={today} />
            </Form.Item>
            <Form.Item name="heldBy" label={t("interviews.by")} rules={required(t("interviews.by"))}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="outcome" label={t("interviews.outcome")} rules={required(t("interviews.outcome"))}>
              <Input.TextArea rows={4} maxLength={2000} />
            </Form.Item>
          </>
        )}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t(drop ? "interviews.drop" : "interviews.record")}
        </Button>
      </Form>
    </Modal>
  );
}
