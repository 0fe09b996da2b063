import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Radio, Select, Switch } from "antd";
import { useState } from "react";
import type { NotificationPreferencesPage, NotificationWishes } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { asClock, asTime } from "./channels";
import "./channels.css";
import { useWords } from "./words";

const queryKey = ["notifications", "preferences"];
const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, "0")}:00` }));

/** One's own wishes: mail or none, at once or once a day, and when not to be disturbed. */
export function PreferencesPage() {
  const t = useWords();
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<NotificationPreferencesPage>("/api/notifications/preferences", undefined, signal),
    staleTime: 0,
  });
  return (
    <section className="page preferences">
      <PageHead title={t("preferences.title")} />
      <p className="soft">{t("preferences.about")}</p>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? <PreferencesForm key={found.data.version} page={found.data} /> : null}
    </section>
  );
}

function PreferencesForm({ page }: { page: NotificationPreferencesPage }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const [form] = Form.useForm<NotificationWishes>();
  const initial = { ...page.wishes, quietFrom: asClock(page.wishes.quietFrom), quietUntil: asClock(page.wishes.quietUntil) };
  const mail = Form.useWatch("mail", form) ?? initial.mail;
  const rhythm = Form.useWatch("rhythm", form) ?? initial.rhythm;
  const quiet = Form.useWatch("quiet", form) ?? initial.quiet;
  const save = useMutation({
    mutationFn: (values: NotificationWishes) => {
      const wishes = { ...page.wishes, ...values };
      const own = wishes.quiet === "own";
      return api.put<NotificationPreferencesPage>(
        "/api/notifications/preferences",
        {
          version: page.version,
          wishes: {
            ...wishes,
            mailAddress: wishes.mailAddress?.trim() || null,
            quietFrom: own && wishes.quietFrom ? asTime(wishes.quietFrom) : null,
            quietUntil: own && wishes.quietUntil ? asTime(wishes.quietUntil) : null,
          },
        },
        { idempotencyKey: key },
      );
    },
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      void message.success(t("channels.saved"));
    },
    onError: () => setKey(newId()),
  });
  const campaignQuiet =
    page.campaignQuietFrom && page.campaignQuietUntil
      ? t("preferences.quiet.campaign.hours", { from: page.campaignQuietFrom.slice(0, 5), until: page.campaignQuietUntil.slice(0, 5) })
      : t("preferences.quiet.campaign.none");
  const required = [{ required: true, message: t("channel.required") }];
  return (
    <Form<NotificationWishes> form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)} className="preferences-form">
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey })} />
      {page.mailIsSent ? null : <Alert type="info" showIcon title={t("preferences.mail.off")} />}
      <Form.Item name="mail" required label={t("preferences.mail")} valuePropName="checked">
        <Switch aria-label={t("preferences.mail")} />
      </Form.Item>
      {mail ? (
        <>
          <Form.Item
            name="mailAddress"
            label={t("preferences.address")}
            extra={page.accountAddress ? t("preferences.address.account", { address: page.accountAddress }) : t("preferences.address.none")}
            rules={[{ type: "email", message: t("preferences.address.wrong") }]}
          >
            <Input type="email" maxLength={254} placeholder={page.accountAddress ?? "name@example.gov.cn"} />
          </Form.Item>
          <Form.Item name="rhythm" required label={t("preferences.rhythm")} extra={rhythm === "dailyDigest" ? t("preferences.rhythm.urgent") : undefined}>
            <Radio.Group
              options={[
                { value: "atOnce", label: t("preferences.rhythm.atOnce") },
                { value: "dailyDigest", label: t("preferences.rhythm.dailyDigest") },
              ]}
            />
          </Form.Item>
          {rhythm === "dailyDigest" ? (
            <Form.Item name="digestHour" required label={t("preferences.digestHour")}>
              <Select options={hours} style={{ width: 120 }} />
            </Form.Item>
          ) : null}
          <Form.Item name="english" required label={t("preferences.language")}>
            <Radio.Group
              options={[
                { value: false, label: <span lang="zh-CN">中文</span> },
                { value: true, label: "English" },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="quiet"
            required
            label={t("preferences.quiet")}
            extra={quiet === "campaign" ? campaignQuiet : quiet === "never" ? t("preferences.quiet.never.hint") : undefined}
          >
            <Radio.Group
              options={[
                { value: "campaign", label: t("preferences.quiet.campaign") },
                { value: "own", label: t("preferences.quiet.own") },
                { value: "never", label: t("preferences.quiet.never") },
              ]}
            />
          </Form.Item>
          {quiet === "own" ? (
            <div className="preferences-hours">
              <Form.Item name="quietFrom" label={t("quiet.from")} rules={required}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name="quietUntil" label={t("quiet.until")} rules={required}>
                <Input type="time" />
              </Form.Item>
            </div>
          ) : null}
        </>
      ) : null}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
