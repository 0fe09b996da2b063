import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CreateRole, RoleReach, RoleRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { PermissionPicker } from "./PermissionPicker";
import { rolesKey, useRoles } from "./roles";
import { useWords } from "./words";

const fields = ["code", "nameZh", "nameEn", "reach", "permissions"] as const;
const reaches: RoleReach[] = ["any", "oneUnit", "ownReports"];

export function CreateRoleDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<CreateRole>();
  const [beside, setBeside] = useState(false);
  const book = useRoles().data;
  const create = useMutation({
    mutationFn: (values: CreateRole) => api.post<RoleRow>("/api/roles", values, { idempotencyKey: newId() }),
    onSuccess: (role) => {
      void queries.invalidateQueries({ queryKey: rolesKey });
      void message.success(t("created", { name: role.nameZh }));
      void navigate(`/roles/${role.code}`);
    },
    onError: (error) => setBeside(showFieldProblems(error, fields, (problems) => form.setFields(problems as never))),
  });
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Drawer open size={phone ? "100%" : 640} title={t("create")} onClose={() => navigate("/roles")}>
      <Form<CreateRole>
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={{ reach: "any", permissions: [], requiresSecondFactor: false }}
        onFinish={(values) => create.mutate(values)}
      >
        {beside ? null : <ProblemAlert error={create.error} />}
        <Form.Item
          name="code"
          label={t("code")}
          extra={t("code.hint")}
          rules={[...required, { pattern: /^[a-z][a-zA-Z0-9-]{1,31}$/, message: t("code.hint") }]}
        >
          <Input maxLength={32} />
        </Form.Item>
        <Form.Item name="nameZh" label={t("nameZh")} rules={required}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("nameEn")} rules={required}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="reach" label={t("reach")}>
          <Select options={reaches.map((value) => ({ value, label: t(`reach.${value}`) }))} />
        </Form.Item>
        <Form.Item name="requiresSecondFactor" valuePropName="checked" label={t("factor")} extra={t("factor.hint")}>
          <Checkbox>{t("factor.required")}</Checkbox>
        </Form.Item>
        <Form.Item name="permissions" label={t("permissions")}>
          <PermissionPicker all={book?.permissions ?? []} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t("create")}
        </Button>
      </Form>
    </Drawer>
  );
}
