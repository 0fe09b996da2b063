import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import type { CompoundRow } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = {
  areaId: string;
  nameZh: string;
  nameEn?: string | null;
  address?: string | null;
  households: number;
  managed: boolean;
  managedBy?: string | null;
  fireEquipment: boolean;
};

/** Registers a compound, or changes what is known of it. */
export function CompoundDrawer({ compound, areaId, onClose }: { compound?: CompoundRow; areaId?: string; onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const managed = Form.useWatch("managed", form);
  const [compoundId] = useState(newId);
  const save = useMutation({
    mutationFn: (values: Values) => {
      const facts = { ...values, nameEn: values.nameEn || null, address: values.address || null, managedBy: values.managed ? values.managedBy || null : null };
      return compound
        ? api.put(`/api/compounds/${compound.compoundId}`, { ...facts, version: compound.version }, { idempotencyKey: newId() })
        : api.post("/api/compounds", { ...facts, compoundId }, { idempotencyKey: newId() });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["communities"] });
      void message.success(t("saved"));
      onClose();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t(compound ? "compounds.edit" : "compounds.new")} onClose={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={compound ?? { areaId, households: 0, managed: false, fireEquipment: false }}
        onFinish={(values) => save.mutate(values)}
      >
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["communities"] })} />
        <Form.Item name="areaId" label={t("col.community")} rules={required(t("col.community"))}>
          <AreaSelect />
        </Form.Item>
        <Form.Item name="nameZh" label={t("compounds.name")} rules={required(t("compounds.name"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("compounds.nameEn")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="address" label={t("compounds.address")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="households" label={t("compounds.households")} rules={required(t("compounds.households"))}>
          <InputNumber min={0} max={100000} precision={0} />
        </Form.Item>
        <Form.Item name="managed" valuePropName="checked">
          <Checkbox>{t("compounds.managed.yes")}</Checkbox>
        </Form.Item>
        {managed ? (
          <Form.Item name="managedBy" label={t("compounds.by")}>
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        <Form.Item name="fireEquipment" valuePropName="checked">
          <Checkbox>{t("compounds.fire.yes")}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
      </Form>
    </Drawer>
  );
}
