import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { PairingKind, PairingRow } from "@/api/types";
import { BodySelect } from "@/features/duty/BodySelect";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { heldBy, kinds, pers } from "./pairings";
import { useWords } from "./words";

type Values = {
  kind: PairingKind;
  areaId: string;
  unitId?: string;
  bodyId?: string;
  personName?: string;
  visits: number;
  per: "day" | "week" | "month";
  from: string;
  until?: string;
};

export function BeginPairingDrawer() {
  const t = useWords();
  const today = useToday();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [form] = Form.useForm<Values>();
  const [pairingId] = useState(newId);
  const held = heldBy(Form.useWatch("kind", form) ?? "supportUnit");
  const begin = useMutation({
    mutationFn: (values: Values) =>
      api.post<PairingRow>(
        "/api/pairings",
        {
          ...values,
          pairingId,
          unitId: held === "body" ? null : (values.unitId ?? null),
          bodyId: held === "body" ? values.bodyId : null,
          personName: held === "person" ? values.personName : null,
          until: values.until || null,
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ["pairings"] });
      void message.success(t("begin.done"));
      void navigate({ pathname: `/network/pairings/${row.pairingId}`, search });
    },
  });
  const required = (field: string) => [{ required: true, message: t("appoint.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("begin.title")} onClose={() => navigate({ pathname: "/network/pairings", search })}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: "supportUnit", visits: 1, per: "week", from: today }}
        onFinish={(values) => begin.mutate(values)}
      >
        <ProblemAlert error={begin.error} />
        <Form.Item name="kind" label={t("pairings.kind")}>
          <Select options={kinds.map((kind) => ({ value: kind, label: t(`pairings.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="areaId" label={t("pairings.area")} rules={required(t("pairings.area"))}>
          <AreaSelect />
        </Form.Item>
        {held === "person" ? (
          <Form.Item name="personName" label={t("begin.person")} rules={required(t("begin.person"))} extra={t("begin.person.hint")}>
            <Input maxLength={64} />
          </Form.Item>
        ) : null}
        {held === "body" ? (
          <Form.Item name="bodyId" label={t("begin.body")} rules={required(t("begin.body"))}>
            <BodySelect />
          </Form.Item>
        ) : (
          <Form.Item name="unitId" label={t("pairings.unit")} rules={held === "unit" ? required(t("pairings.unit")) : []}>
            <UnitSelect allowClear={held === "person"} />
          </Form.Item>
        )}
        <Form.Item name="visits" label={t("begin.visits")} rules={required(t("begin.visits"))}>
          <InputNumber min={1} max={31} />
        </Form.Item>
        <Form.Item name="per" label={t("begin.per")}>
          <Select options={pers.map((per) => ({ value: per, label: t(`begin.per.${per}`) }))} />
        </Form.Item>
        <Form.Item name="from" label={t("begin.from")} rules={required(t("begin.from"))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={t("begin.until")}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={begin.isPending}>
          {t("begin.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
