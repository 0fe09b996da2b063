import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import type { NotificationSettingsPage } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { asClock, asTime, settingsKey } from "./channels";
import { useWords } from "./words";

type Values = { from?: string; until?: string };

/** The campaign's quiet hours: what is not urgent waits for their end. */
export function QuietHours() {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const found = useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => api.get<NotificationSettingsPage>("/api/notifications/settings", undefined, signal),
  });
  const save = useMutation({
    mutationFn: ({ from, until }: Values) =>
      api.put<NotificationSettingsPage>(
        "/api/notifications/settings",
        { version: found.data!.version, quietFrom: from ? asTime(from) : null, quietUntil: until ? asTime(until) : null },
        { idempotencyKey: key },
      ),
    onSuccess: (saved) => {
      queries.setQueryData(settingsKey, saved);
      void message.success(t("channels.saved"));
    },
    onSettled: () => setKey(newId()),
  });
  return (
    <section className="quiet-hours">
      <h2>{t("quiet.title")}</h2>
      <p className="soft">{t("quiet.about")}</p>
      {found.isPending ? <LoadingState rows={1} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <Form<Values>
          key={found.data.version}
          layout="inline"
          className="quiet-form"
          initialValues={{ from: asClock(found.data.quietFrom), until: asClock(found.data.quietUntil) }}
          onFinish={(values) => save.mutate(values)}
        >
          <Form.Item name="from" label={t("quiet.from")}>
            <Input type="time" allowClear />
          </Form.Item>
          <Form.Item
            name="until"
            label={t("quiet.until")}
            dependencies={["from"]}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, until?: string) =>
                  Boolean(until) === Boolean(getFieldValue("from")) ? Promise.resolve() : Promise.reject(new Error(t("quiet.both"))),
              }),
            ]}
          >
            <Input type="time" allowClear />
          </Form.Item>
          <Button htmlType="submit" loading={save.isPending}>
            {t("save")}
          </Button>
          <ProblemAlert error={save.error} reload={() => void found.refetch()} />
        </Form>
      ) : null}
    </section>
  );
}
