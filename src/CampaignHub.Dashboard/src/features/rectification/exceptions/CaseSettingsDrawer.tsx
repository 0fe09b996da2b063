import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, InputNumber } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CaseRules, CaseSettingsPage } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { useWords } from "../words";

const queryKey = ["case-settings"];
const fields: [keyof CaseRules, number, number][] = [
  ["extensionMost", 0, 10_000],
  ["extensionDays", 1, 3_660],
  ["suspensionMost", 0, 10_000],
  ["suspensionDays", 1, 3_660],
  ["deferralMost", 0, 10_000],
  ["deferralDays", 1, 3_660],
  ["supportMost", 0, 10_000],
  ["supportDays", 1, 3_660],
  ["verifyPercent", 0, 100],
  ["lookBackDays", 1, 366],
  ["lookBackPercent", 0, 100],
  ["planFromDays", 0, 3_660],
];

/** The caps of exceptions, the share verified by hand, and the rule of second looks. */
export function CaseSettingsDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const can = useCan();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const found = useQuery({ queryKey, queryFn: ({ signal }) => api.get<CaseSettingsPage>("/api/case-settings", undefined, signal), staleTime: 0 });
  const save = useMutation({
    mutationFn: (rules: CaseRules) => api.put<CaseSettingsPage>("/api/case-settings", { version: found.data!.version, rules }, { idempotencyKey: key }),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void message.success(t("arbitration.settings.done"));
      onClose();
    },
    onError: () => setKey(newId()),
  });
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("exception.settings")} onClose={onClose}>
      {found.isPending ? <LoadingState rows={6} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <Form<CaseRules> key={found.data.version} layout="vertical" initialValues={found.data.rules} onFinish={(rules) => save.mutate(rules)}>
          <ProblemAlert error={save.error} reload={() => void found.refetch()} />
          {fields.map(([field, min, max]) => (
            <Form.Item
              key={field}
              name={field}
              label={t(`rules.${field}`)}
              extra={field === "verifyPercent" && can("rectification.verify") ? <Link to="/case-draws">{t("draws.open")}</Link> : undefined}
              rules={[{ required: true, message: t("rules.required") }]}
            >
              <InputNumber min={min} max={max} precision={0} style={{ width: "100%" }} />
            </Form.Item>
          ))}
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("arbitration.settings.save")}
          </Button>
        </Form>
      ) : null}
    </Drawer>
  );
}
