import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Modal } from "antd";
import { useState } from "react";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "./States";

type Words = { title: string; reason: string; required: string; hint: string; done: string };

type Props = { path: string; words: Words; stale: string[]; close: () => void };

/** Takes a record back for a reason; what is `stale` afterwards is read anew. */
export function WithdrawModal({ path, words, stale, close }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const [key] = useState(newId);
  const withdraw = useMutation({
    mutationFn: (values: { reason: string }) => api.post(path, values, { idempotencyKey: key }),
    onSuccess: () => {
      for (const one of stale) void queries.invalidateQueries({ queryKey: [one] });
      void message.success(words.done);
      close();
    },
  });
  return (
    <Modal
      open
      title={words.title}
      okText={words.title}
      okButtonProps={{ danger: true, loading: withdraw.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={(values) => withdraw.mutate(values)}>
        <ProblemAlert error={withdraw.error} />
        <Form.Item name="reason" label={words.reason} extra={words.hint} rules={[{ required: true, whitespace: true, message: words.required }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
