import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { accountKey } from "./account";
import { useWords } from "./words";

type Values = { currentPassword: string; newPassword: string; again: string };

const shortest = 10;

/** Rules of a new password typed twice. */
export function NewPassword({ name }: { name: string }) {
  const t = useWords();
  return (
    <>
      <Form.Item
        name={name}
        label={t("password.new")}
        extra={t("password.hint")}
        rules={[
          { required: true, message: t("password.required") },
          { min: shortest, message: t("password.hint") },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t("password.again")}
        dependencies={[name]}
        rules={[
          { required: true, message: t("password.required") },
          ({ getFieldValue }) => ({
            validator: (_, value) => (!value || value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t("password.differs")))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}

export function PasswordForm() {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) => api.post("/api/account/password", { currentPassword, newPassword }),
    onSuccess: () => {
      form.resetFields();
      void queries.invalidateQueries();
      void queries.invalidateQueries({ queryKey: accountKey });
      void message.success(t("password.done"));
    },
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} className="account-form" onFinish={(values) => change.mutate(values)}>
      <ProblemAlert error={change.error} />
      <Form.Item name="currentPassword" label={t("password.current")} rules={[{ required: true, message: t("password.required") }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPassword name="newPassword" />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("password.save")}
      </Button>
    </Form>
  );
}
