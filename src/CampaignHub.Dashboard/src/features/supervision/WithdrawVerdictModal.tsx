import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

export function WithdrawVerdictModal({ verdictId, close }: { verdictId: string; close: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [key] = useState(newId);
  const withdraw = useMutation({
    mutationFn: (values: { reason: string }) => api.post(`/api/supervision/verdicts/${verdictId}/withdraw`, values, { idempotencyKey: key }),
    onSuccess: () => {
      for (const one of ["supervision", "accountability-actions"]) void queries.invalidateQueries({ queryKey: [one] });
      void message.success(t("verdicts.withdrawn"));
      close();
    },
  });
  return (
    <Modal
      open
      title={t("verdicts.withdraw")}
      okText={t("verdicts.withdraw")}
      okButtonProps={{ danger: true, loading: withdraw.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={(values) => withdraw.mutate(values)}>
        <ProblemAlert error={withdraw.error} />
        <Form.Item
          name="reason"
          label={t("note.reason")}
          extra={t("verdicts.withdraw.hint")}
          rules={[{ required: true, whitespace: true, message: t("required", { field: t("note.reason") }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
