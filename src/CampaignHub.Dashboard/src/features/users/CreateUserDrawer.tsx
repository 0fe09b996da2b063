import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { CreateUser, UserRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { roles } from "./UsersPage";
import { useWords } from "./words";

const fields = ["displayName", "userName", "role", "unitId", "password"] as const;
const shortest = 10;

export function CreateUserDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [form] = Form.useForm<CreateUser>();
  const [beside, setBeside] = useState(false);
  const role = Form.useWatch("role", form);
  const leave = () => navigate({ pathname: "/users", search });
  const create = useMutation({
    mutationFn: (values: CreateUser) =>
      api.post<UserRow>(
        "/api/users",
        { ...values, unitId: values.role === "unitContact" ? values.unitId : null, mustChangePassword: true },
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
      <Form<CreateUser>
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
        <Form.Item name="role" label={t("form.role")} rules={[{ required: true, message: t("form.required", { field: t("form.role") }) }]}>
          <Select options={roles.map((value) => ({ value, label: t(`role.${value}`) }))} />
        </Form.Item>
        {role === "unitContact" ? (
          <Form.Item
            name="unitId"
            label={t("form.unit")}
            extra={t("form.unit.hint")}
            rules={[{ required: true, message: t("form.required", { field: t("form.unit") }) }]}
          >
            <UnitSelect />
          </Form.Item>
        ) : null}
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
