import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, InputNumber, Select } from "antd";
import { useState } from "react";
import type { ReminderRules, ReminderSettingsPage } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

const queryKey = ["reminder-settings"];
const offered = [1, 2, 4, 8, 12, 24, 48, 72];

/** When units are reminded of a limit: ahead of it, at it, and on working days after it. */
export function Reminders() {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const found = useQuery({ queryKey, queryFn: ({ signal }) => api.get<ReminderSettingsPage>("/api/reminder-settings", undefined, signal) });
  const save = useMutation({
    mutationFn: (rules: ReminderRules) =>
      api.put<ReminderSettingsPage>("/api/reminder-settings", { version: found.data!.version, rules }, { idempotencyKey: key }),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void message.success(t("channels.saved"));
    },
    onSettled: () => setKey(newId()),
  });
  return (
    <section className="quiet-hours">
      <h2>{t("reminders.title")}</h2>
      <p className="soft">{t("reminders.about")}</p>
      {found.isPending ? <LoadingState rows={2} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <Form<ReminderRules>
          key={found.data.version}
          layout="vertical"
          className="preferences-form"
          initialValues={found.data.rules}
          onFinish={(rules) => save.mutate(rules)}
        >
          <ProblemAlert error={save.error} reload={() => void found.refetch()} />
          <Form.Item name="hoursBefore" required label={t("reminders.before")} rules={[{ type: "array", max: 5, message: t("reminders.before.most") }]}>
            <Select
              mode="multiple"
              allowClear
              options={offered.map((value) => ({ value, label: t("reminders.hours", { count: value }) }))}
              placeholder={t("reminders.before.none")}
            />
          </Form.Item>
          <Form.Item name="atLimit" valuePropName="checked">
            <Checkbox>{t("reminders.atLimit")}</Checkbox>
          </Form.Item>
          <Form.Item name="workingDaysAfter" required label={t("reminders.after")} extra={t("reminders.after.hint")}>
            <InputNumber min={0} max={60} precision={0} style={{ width: 120 }} />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
