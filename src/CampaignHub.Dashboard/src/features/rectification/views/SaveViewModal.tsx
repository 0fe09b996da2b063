import { Form, Input, Modal, Select } from "antd";
import type { CaseFilter, SavedViewRow, ViewReach, ViewRole } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useFilterLabels, valuesOf } from "../filters";
import { useWords } from "../words";
import { useViewVerb } from "./useViews";

type Fields = { name: string; reach?: ViewReach; roleCode?: string };

/** Keeps filters under a name, or changes a view that is kept. Sharing is offered to those who may. */
export function SaveViewModal({ filter, view, roles, onClose }: { filter: CaseFilter; view?: SavedViewRow; roles: ViewRole[]; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const [form] = Form.useForm<Fields>();
  const reach = Form.useWatch("reach", form) ?? view?.reach ?? "mine";
  const labels = useFilterLabels(valuesOf(filter));
  const save = useViewVerb(
    (fields: Fields) =>
      view
        ? api.put(`/api/case-views/${view.viewId}`, { ...fields, version: view.version, filter })
        : api.post("/api/case-views", { ...fields, viewId: newId(), filter }),
    onClose,
  );
  return (
    <Modal
      open
      title={view ? t("view.edit") : t("view.save")}
      okText={t("view.keep")}
      cancelText={t("view.cancel")}
      confirmLoading={save.isPending}
      onOk={() => void form.validateFields().then((fields) => save.mutate({ ...fields, reach: fields.reach ?? view?.reach ?? "mine" }))}
      onCancel={onClose}
    >
      <p className="soft">{labels.length === 0 ? t("export.all") : labels.map((one) => one.label).join(" · ")}</p>
      <Form form={form} layout="vertical" initialValues={{ name: view?.name, reach: view?.reach ?? "mine", roleCode: view?.roleCode ?? undefined }}>
        <Form.Item name="name" label={t("view.name")} rules={[{ required: true, whitespace: true, message: t("view.name.required") }]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        {roles.length > 0 ? (
          <Form.Item name="reach" label={t("view.reach")} required>
            <Select options={(["mine", "role", "campaign"] as const).map((one) => ({ value: one, label: t(`view.reach.${one}`) }))} />
          </Form.Item>
        ) : null}
        {reach === "role" ? (
          <Form.Item name="roleCode" label={t("view.role")} rules={[{ required: true, message: t("view.role.required") }]}>
            <Select options={roles.map((role) => ({ value: role.code, label: name(role.nameZh, role.nameEn) }))} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
