import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal } from "antd";
import type { InterviewRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { personName?: string; heldOn?: string; heldBy?: string; outcome?: string; reason?: string };

type Props = {
  row: Pick<InterviewRow, "interviewId" | "unitId" | "unitNameZh" | "unitNameEn">;
  actId?: string;
  from?: string;
  drop?: boolean;
  done: () => void;
};

/** Records an interview that was held, with the step of the ladder it carries out and the day from which it can, or drops a proposed one. */
export function InterviewForm({ row, actId, from, drop = false, done }: Props) {
  const t = useWords();
  const name = useName();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const send = useMutation({
    mutationFn: (values: Values) =>
      drop
        ? api.post(`/api/supervision/interviews/${row.interviewId}/drop`, values, { idempotencyKey: newId() })
        : api.post("/api/supervision/interviews", { ...values, interviewId: row.interviewId, unitId: row.unitId, actId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(drop ? "interviews.dropped" : "interviews.recorded"));
      done();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  return (
    <Modal open title={`${t(drop ? "interviews.drop" : "interviews.record")} · ${name(row.unitNameZh, row.unitNameEn)}`} onCancel={done} footer={null}>
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
              <Input type="date" min={from} max={today} />
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
