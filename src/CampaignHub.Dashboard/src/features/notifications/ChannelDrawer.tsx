import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Radio, Select, Switch } from "antd";
import { useState } from "react";
import type { ChannelKind, ChannelPage, ChannelRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { channelKinds, channelsKey, deliveriesKey } from "./channels";
import { useWords } from "./words";

type Values = {
  kind: ChannelKind;
  name: string;
  on: boolean;
  unitId?: string;
  english: boolean;
  address?: string;
  secret?: string;
  template?: string;
  kinds?: string[];
};

const noticeKinds = [
  "case.logged",
  "case.dispatched",
  "case.returned",
  "case.submitted",
  "case.sent-back",
  "case.assigned",
  "case.unmerged",
  "case.exception-asked",
  "circular.submitted",
  "supervision.approve",
  "case.reminder",
  "supervision.reminder",
  "supervision.proposed",
] as const;

/** Makes or changes a channel. The address and the secret are typed in and never shown again. */
export function ChannelDrawer({ row, page, onClose }: { row: ChannelRow | null; page: ChannelPage; onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [id] = useState(() => row?.channelId ?? newId());
  const [key, setKey] = useState(newId);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? row?.kind ?? "weCom";
  const save = useMutation({
    mutationFn: ({ address, secret, ...values }: Values) =>
      api.put<ChannelPage>(
        `/api/channels/${id}`,
        {
          ...values,
          version: row?.version ?? 0,
          unitId: values.unitId ?? null,
          template: values.template || null,
          kinds: values.kinds ?? [],
          address: address || null,
          secret: secret || null,
        },
        { idempotencyKey: key },
      ),
    onSuccess: (saved) => {
      queries.setQueryData(channelsKey, saved);
      void queries.invalidateQueries({ queryKey: deliveriesKey });
      void message.success(t("channels.saved"));
      onClose();
    },
    onError: () => setKey(newId()),
  });
  const robot = kind !== "mail";
  const initial: Values = row
    ? { ...row, unitId: row.unitId ?? undefined, template: row.template ?? undefined, kinds: [...row.kinds] }
    : { kind: "weCom", name: "", on: true, english: false, kinds: [] };
  return (
    <Drawer open size={phone ? "100%" : 520} title={row ? t("channels.edit") : t("channels.add")} onClose={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate({ ...initial, ...values })}>
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: channelsKey })} />
        <Form.Item
          name="kind"
          required
          label={t("channel.kind")}
          extra={kind === "mail" && !page.hasMailService ? t("channel.mail.missing") : t(`channel.kind.${kind}.hint`)}
        >
          <Radio.Group disabled={row !== null} options={channelKinds.map((value) => ({ value, label: t(`channel.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t("channel.name")} rules={[{ required: true, message: t("channel.required") }]}>
          <Input maxLength={100} placeholder={t("channel.name.hint")} />
        </Form.Item>
        {robot ? (
          <>
            <Form.Item name="unitId" label={t("channel.for")} extra={t("channel.for.hint")}>
              <UnitSelect allowClear placeholder={t("channel.campaign")} />
            </Form.Item>
            <Form.Item
              name="address"
              label={t("channel.address")}
              extra={row?.host ? t("channel.address.kept", { host: row.host }) : t("channel.address.hint")}
              rules={row ? [] : [{ required: true, message: t("channel.required") }]}
            >
              <Input.Password autoComplete="off" maxLength={2000} placeholder="https://" visibilityToggle={false} />
            </Form.Item>
            {kind === "weCom" ? null : (
              <Form.Item
                name="secret"
                label={t("channel.secret")}
                extra={row?.hasSecret ? t("channel.secret.kept") : t(`channel.secret.${kind === "dingTalk" ? "dingTalk" : "json"}`)}
              >
                <Input.Password autoComplete="off" maxLength={200} visibilityToggle={false} />
              </Form.Item>
            )}
            <Form.Item
              name="template"
              label={t("channel.template")}
              extra={t("channel.template.hint")}
              rules={[
                {
                  validator: (_, text?: string) =>
                    !text?.trim() || text.includes("{title}") ? Promise.resolve() : Promise.reject(new Error(t("channel.template.title"))),
                },
              ]}
            >
              <Input.TextArea rows={4} maxLength={2000} placeholder={"**{campaign}**\n{title}\n{time} {link}"} />
            </Form.Item>
            <Form.Item name="english" required label={t("channel.language")}>
              <Radio.Group
                options={[
                  { value: false, label: <span lang="zh-CN">中文</span> },
                  { value: true, label: "English" },
                ]}
              />
            </Form.Item>
          </>
        ) : null}
        <Form.Item name="kinds" label={t("channel.kinds")} extra={t("channel.kinds.hint")}>
          <Select
            mode="multiple"
            allowClear
            options={noticeKinds.map((value) => ({ value, label: t(`notice.${value}`) }))}
            placeholder={t("channel.kinds.all")}
          />
        </Form.Item>
        <Form.Item
          name="on"
          required
          label={t("channel.on")}
          valuePropName="checked"
          extra={row?.waiting ? t("channel.on.drops", { count: row.waiting }) : undefined}
        >
          <Switch aria-label={t("channel.on")} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("save")}
        </Button>
      </Form>
    </Drawer>
  );
}
