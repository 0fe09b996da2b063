import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import type { BodyKind, BodyNode } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { DayInput } from "./DayInput";
import { kinds } from "./posts";
import { useWords } from "./words";

type Values = { kind: BodyKind; nameZh: string; nameEn: string; parentId?: string; day: string };

/** Founds a body, or renames and moves one from a business date on. */
export function BodyDrawer({ bodies, body, today, close }: { bodies: BodyNode[]; body?: BodyNode; today: string; close: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [bodyId] = useState(newId);
  const save = useMutation({
    mutationFn: ({ day, kind, parentId = undefined, ...names }: Values) =>
      body
        ? api.put(`/api/bodies/${body.bodyId}`, { ...names, parentId: parentId ?? null, position: null, from: day })
        : api.post("/api/bodies", { ...names, bodyId, kind, parentId: parentId ?? null, foundedOn: day }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["bodies"] });
      void message.success(t("body.saved"));
      close();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t(body ? "body.edit" : "body.create")} onClose={close}>
      <Form<Values>
        layout="vertical"
        initialValues={body ? { kind: body.kind, nameZh: body.nameZh, nameEn: body.nameEn, parentId: body.parentId ?? undefined, day: today } : { day: today }}
        onFinish={(values) => save.mutate(values)}
      >
        <ProblemAlert error={save.error} />
        <Form.Item
          name="kind"
          label={t("body.kind")}
          rules={[{ required: true, message: t("create.required", { field: t("body.kind") }) }]}
          hidden={Boolean(body)}
        >
          <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="nameZh" label={t("create.nameZh")} rules={required(t("create.nameZh"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("create.nameEn")} rules={required(t("create.nameEn"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="parentId" label={t("body.parent")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("body.parent.none")}
            options={bodies.filter((row) => row.bodyId !== body?.bodyId).map((row) => ({ value: row.bodyId, label: name(row.nameZh, row.nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="day" label={t(body ? "body.from" : "body.foundedOn")} rules={required(t("body.from"))}>
          <DayInput />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("body.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
