import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, InputNumber } from "antd";
import { useState } from "react";
import type { ArbitrationRules } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "../words";

const queryKey = ["arbitrations", "settings"];
type Values = { hours: number; fallbackUnitId?: string; limitHours: number; disputeAfter: number };

/** How long the office has, who gets the case after that, and within how many hours. */
export function SettingsDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const rules = useQuery({ queryKey, queryFn: ({ signal }) => api.get<ArbitrationRules>("/api/arbitrations/settings", undefined, signal), staleTime: 0 });
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.put<ArbitrationRules>(
        "/api/arbitrations/settings",
        {
          version: rules.data!.version,
          hours: values.hours,
          fallbackUnitId: values.fallbackUnitId ?? null,
          limitHours: values.limitHours,
          disputeAfter: values.disputeAfter,
        },
        { idempotencyKey: key },
      ),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void message.success(t("arbitration.settings.done"));
      onClose();
    },
    onError: () => setKey(newId()),
  });
  const hours = (name: "hours" | "limitHours" | "disputeAfter", most: number) => (
    <Form.Item name={name} label={t(`arbitration.settings.${name}`)} rules={[{ required: true, message: t("arbitration.settings.required") }]}>
      <InputNumber min={1} max={most} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("arbitration.settings")} onClose={onClose}>
      {rules.isPending ? <LoadingState rows={4} /> : null}
      {rules.error && !rules.data ? <ErrorState error={rules.error} retry={() => void rules.refetch()} /> : null}
      {rules.data ? (
        <Form<Values>
          key={rules.data.version}
          layout="vertical"
          initialValues={{
            hours: rules.data.hours,
            fallbackUnitId: rules.data.fallbackUnitId ?? undefined,
            limitHours: rules.data.limitHours,
            disputeAfter: rules.data.disputeAfter,
          }}
          onFinish={(values) => save.mutate(values)}
        >
          <ProblemAlert error={save.error} reload={() => void rules.refetch()} />
          {hours("hours", 720)}
          <Form.Item name="fallbackUnitId" label={t("arbitration.settings.fallback")} extra={t("arbitration.settings.fallback.hint")}>
            <UnitSelect allowClear />
          </Form.Item>
          {hours("limitHours", 8784)}
          {hours("disputeAfter", 20)}
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("arbitration.settings.save")}
          </Button>
        </Form>
      ) : null}
    </Drawer>
  );
}
