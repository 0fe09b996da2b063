import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Modal } from "antd";
import { useState } from "react";
import type { ActRow, CommitmentRow, PaperDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { personName: string; post: string; words: string; madeOn: string; isSigned?: boolean };

/** What responsible people have promised in public on the cases of an order. */
export function CommitmentsPanel({ paper }: { paper: PaperDetail }) {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<ActRow | null>(null);
  const key = ["supervision", "commitments", paper.documentId];
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<CommitmentRow[]>(`/api/supervision/documents/${paper.documentId}/commitments`, undefined, signal),
  });
  const send = useMutation({
    mutationFn: (values: Values) =>
      api.put(
        `/api/supervision/documents/${paper.documentId}/commitments/${asked?.caseId}`,
        { ...values, isSigned: values.isSigned ?? false },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key });
      void message.success(t("commitment.done"));
      setAsked(null);
    },
  });
  const of = (caseId: string) => found.data?.find((row) => row.caseId === caseId);
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  return (
    <>
      <h3>{t("commitment.title")}</h3>
      <ul className="paper-list">
        {paper.acts.map((act) => {
          const said = of(act.caseId);
          return (
            <li key={act.caseId}>
              <span className="tabular">{act.caseNumber}</span>{" "}
              {said ? (
                <span data-content="commitment">
                  {said.post} {said.personName}：{said.words}{" "}
                  <span className="soft">{t(said.isSigned ? "commitment.signed" : "commitment.unsigned", { date: dates.day(said.madeOn) })}</span>
                </span>
              ) : (
                <span className="soft">{t("commitment.none")}</span>
              )}{" "}
              {can("supervision.issue") ? (
                <Button size="small" onClick={() => setAsked(act)}>
                  {t("commitment.record")}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {asked ? (
        <Modal open title={`${t("commitment.record")} · ${asked.caseNumber}`} onCancel={() => setAsked(null)} footer={null}>
          <Form<Values> layout="vertical" initialValues={of(asked.caseId) ?? { madeOn: today, isSigned: true }} onFinish={(values) => send.mutate(values)}>
            <ProblemAlert error={send.error} />
            <Form.Item name="personName" label={t("commitment.person")} rules={required(t("commitment.person"))}>
              <Input maxLength={64} />
            </Form.Item>
            <Form.Item name="post" label={t("commitment.post")} rules={required(t("commitment.post"))}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="words" label={t("commitment.words")} rules={required(t("commitment.words"))}>
              <Input.TextArea rows={3} maxLength={1000} />
            </Form.Item>
            <Form.Item name="madeOn" label={t("commitment.on")} rules={required(t("commitment.on"))}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name="isSigned" valuePropName="checked">
              <Checkbox>{t("commitment.isSigned")}</Checkbox>
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {t("commitment.record")}
            </Button>
          </Form>
        </Modal>
      ) : null}
    </>
  );
}
