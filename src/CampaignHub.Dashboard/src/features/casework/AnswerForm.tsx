import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Space } from "antd";
import { useState } from "react";
import type { CaseReportRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

/** Notes one answer for some of a case's reports. */
export function AnswerForm({ caseId, reportIds, onDone }: { caseId: string; reportIds: string[]; onDone: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const answer = useMutation({
    mutationFn: (values: { answer: string }) =>
      api.post<CaseReportRow[]>(`/api/cases/${caseId}/reports/answer`, { reportIds, answer: values.answer }, { idempotencyKey: key }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["cases", "reports"] });
      void queries.invalidateQueries({ queryKey: ["unanswered"] });
      void message.success(t("answer.saved"));
      onDone();
    },
    onError: () => setKey(newId()),
  });
  return (
    <Form layout="vertical" onFinish={(values) => answer.mutate(values)}>
      <ProblemAlert error={answer.error} />
      <Form.Item
        name="answer"
        label={t("answer.text")}
        extra={t("answer.text.hint")}
        rules={[{ required: true, whitespace: true, message: t("answer.text.required") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {t("answer.save")}
        </Button>
        <Button onClick={onDone}>{t("answer.cancel")}</Button>
      </Space>
    </Form>
  );
}
