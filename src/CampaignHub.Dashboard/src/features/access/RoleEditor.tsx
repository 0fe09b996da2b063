import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input } from "antd";
import { useParams } from "react-router";
import type { RoleBook, RoleRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { EmptyState, ProblemAlert } from "@/ui/States";
import { PermissionPicker } from "./PermissionPicker";
import { rolesKey, useRoles } from "./roles";
import { useWords } from "./words";

type Values = { nameZh?: string; nameEn?: string; permissions: string[]; requiresSecondFactor: boolean };

/** What one role may do; of the campaign's own also its name. */
export function RoleEditor() {
  const t = useWords();
  const { code = "" } = useParams();
  const book = useRoles().data;
  const role = book?.roles.find((one) => one.code === code);
  if (!book) return null;
  return role ? <Editor key={code} role={role} book={book} /> : <EmptyState title={t("missing")} />;
}

function Editor({ role, book }: { role: RoleRow; book: RoleBook }) {
  const t = useWords();
  const name = useName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: ({ permissions, requiresSecondFactor, nameZh = role.nameZh, nameEn = role.nameEn }: Values) =>
      api.put<RoleRow>(`/api/roles/${role.code}`, { nameZh, nameEn, permissions, requiresSecondFactor }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: rolesKey });
      void message.success(t("saved", { name: name(role.nameZh, role.nameEn) }));
    },
  });
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="role-editor"
      initialValues={{ nameZh: role.nameZh, nameEn: role.nameEn, permissions: role.permissions, requiresSecondFactor: role.requiresSecondFactor }}
      onFinish={(values) => save.mutate(values)}
    >
      <h2>{name(role.nameZh, role.nameEn)}</h2>
      <p className="soft">{t(`reach.${role.reach}`)}</p>
      <ProblemAlert error={save.error} />
      {role.builtIn ? null : (
        <>
          <Form.Item name="nameZh" label={t("nameZh")} rules={required}>
            <Input maxLength={64} />
          </Form.Item>
          <Form.Item name="nameEn" label={t("nameEn")} rules={required}>
            <Input maxLength={64} />
          </Form.Item>
        </>
      )}
      <Form.Item name="requiresSecondFactor" valuePropName="checked" label={t("factor")} extra={t("factor.hint")}>
        <Checkbox>{t("factor.required")}</Checkbox>
      </Form.Item>
      <Form.Item name="permissions" label={t("permissions")}>
        <PermissionPicker all={book.permissions} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
