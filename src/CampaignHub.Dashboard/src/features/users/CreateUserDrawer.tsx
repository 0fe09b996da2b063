import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { UserRow } from "@/api/types";
import { AssignmentFields, type AssignmentValues, toAssignment } from "@/features/access/AssignmentFields";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

const fields = ["displayName", "userName", "password"] as const;
type Values = AssignmentValues & { displayName: string; userName: string; password: string };
const shortest = 10;

export function CreateUserDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [form] = Form.useForm<Values>();
  const [beside, setBeside] = useState(false);
  const leave = () => navigate({ pathname: "/users", search });
  const create = useMutation({
    mutationFn: ({ displayName, userName, password, ...assignment }: Values) =>
      api.post<UserRow>(
        "/api/users",
        { displayName, userName, password, assignments: [toAssignment(assignment)], mustChangePassword: true },
        { idempotencyKey: newId() },
      ),
    onSuccess: (user) => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      void message.success(t("form.done", { name: user.displayName }));
      void leave();
    },
    onError: (error) => setBeside(showFieldProblems(error, fields, (problems) => form.setFields(problems as never))),
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("form.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("create")} onClose={leave}>
      <Form<Values>
        form={form}
        layout="vertical"
        autoComplete="off"
        onFinish={(values) => {
          setBeside(false);
          create.mutate(values);
        }}
      >
        {beside ? null : <ProblemAlert error={create.error} />}
        <Form.Item name="displayName" label={t("form.displayName")} rules={required(t("form.displayName"))}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="userName" label={t("form.userName")} extra={t("form.userName.hint")} rules={required(t("form.userName"))}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <AssignmentFields form={form} />
        <Form.Item
          name="password"
          label={t("form.password")}
          extra={t("form.password.hint")}
          rules={[...required(t("form.password")), { min: shortest, message: t("form.password.short") }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t("form.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
