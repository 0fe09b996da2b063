import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { PairingKind, PairingRow } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "./words";

type Values = { kind: PairingKind; areaId: string; unitId?: string; leaderName?: string; visits: number; per: "week" | "month"; from: string; until?: string };

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
  const leader = Form.useWatch("kind", form) === "adoptingLeader";
  const begin = useMutation({
    mutationFn: (values: Values) =>
      api.post<PairingRow>(
        "/api/pairings",
        { ...values, pairingId, unitId: values.unitId ?? null, leaderName: leader ? values.leaderName : null, until: values.until || null },
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
          <Select options={(["supportUnit", "adoptingLeader", "partnership"] as const).map((kind) => ({ value: kind, label: t(`pairings.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="areaId" label={t("pairings.area")} rules={required(t("pairings.area"))}>
          <AreaSelect />
        </Form.Item>
        {leader ? (
          <Form.Item name="leaderName" label={t("begin.leader")} rules={required(t("begin.leader"))}>
            <Input maxLength={64} />
          </Form.Item>
        ) : null}
        <Form.Item name="unitId" label={t("pairings.unit")} rules={leader ? [] : required(t("pairings.unit"))}>
          <UnitSelect allowClear={leader} />
        </Form.Item>
        <Form.Item name="visits" label={t("begin.visits")} rules={required(t("begin.visits"))}>
          <InputNumber min={1} max={31} />
        </Form.Item>
        <Form.Item name="per" label={t("begin.per")}>
          <Select options={(["week", "month"] as const).map((per) => ({ value: per, label: t(`begin.per.${per}`) }))} />
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
