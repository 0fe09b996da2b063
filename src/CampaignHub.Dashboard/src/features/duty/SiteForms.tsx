import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Segmented, Select } from "antd";
import { useState } from "react";
import type { PostType, SiteDutyRule } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { type PersonChoice, PersonInput } from "@/features/organisation/PersonInput";
import { bodyPosts, heldByUnit, usePostNames } from "@/features/organisation/posts";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useCan, useMe } from "@/lib/session";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { PhotoPicker } from "@/ui/Photos";
import { LoadingState, ProblemAlert } from "@/ui/States";
import { BodySelect } from "./BodySelect";
import { useWords } from "./words";

type Work = { bodyId: string; person: PersonChoice; day: string; halfDays: number; areaId?: string; decided: string };
type Props = { bodyId?: string; onClose: () => void };

/** Logs half a day or a day of a leader's site work. */
export function LogSiteWork({ bodyId, onClose }: Props) {
  const t = useWords();
  const phone = useIsPhone();
  const can = useCan();
  const me = useMe();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [siteWorkId] = useState(newId);
  const [photos, setPhotos] = useState<string[]>([]);
  const log = useMutation({
    mutationFn: ({ person, areaId, ...work }: Work) =>
      api.post(
        "/api/duty/site-work",
        {
          ...work,
          siteWorkId,
          staffMemberId: person.staffMemberId ?? null,
          leaderName: person.personName,
          areaId: areaId ?? null,
          pointId: null,
          photoId: photos[0] ?? null,
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["duty", "site"] });
      void message.success(t("site.saved"));
      onClose();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("site.log")} onClose={onClose}>
      <Form<Work>
        layout="vertical"
        initialValues={{ bodyId, day: today, halfDays: 1, person: can("duty.edit") ? undefined : { personName: me?.displayName ?? "" } }}
        onFinish={(values) => log.mutate(values)}
      >
        <ProblemAlert error={log.error} />
        <Form.Item name="bodyId" label={t("site.body")} rules={required(t("site.body"))}>
          <BodySelect />
        </Form.Item>
        <Form.Item name="person" label={t("site.leader")} rules={required(t("site.leader"))}>
          <PersonInput />
        </Form.Item>
        <Form.Item name="day" label={t("site.day")} rules={required(t("site.day"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="halfDays" label={t("site.half")}>
          <Segmented
            options={[
              { value: 1, label: t("site.half.1") },
              { value: 2, label: t("site.half.2") },
            ]}
          />
        </Form.Item>
        <Form.Item name="areaId" label={t("site.area")}>
          <AreaSelect allowClear />
        </Form.Item>
        <Form.Item
          name="decided"
          label={t("site.decided")}
          rules={[{ required: true, whitespace: true, message: t("required", { field: t("site.decided") }) }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item label={t("site.photo")}>
          <PhotoPicker value={photos} onChange={setPhotos} max={1} label={t("site.photo")} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={log.isPending}>
          {t("site.save")}
        </Button>
      </Form>
    </Drawer>
  );
}

type Rule = { posts: PostType[]; halfDays: number; from: string };

function RuleForm({ rule, onDone }: { rule: SiteDutyRule; onDone: () => void }) {
  const t = useWords();
  const posts = usePostNames();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Rule) =>
      api.put<SiteDutyRule>(`/api/duty/site-work/rules/${rule.bodyId}`, { ...values, version: rule.version }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["duty", "site"] });
      void message.success(t("site.rule.saved"));
      onDone();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Form<Rule>
      layout="vertical"
      initialValues={{ posts: rule.posts, halfDays: rule.version === 0 ? 1 : rule.halfDays, from: rule.from ?? `${today.slice(0, 7)}-01` }}
      onFinish={(values) => save.mutate(values)}
    >
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["duty", "site", "rule"] })} />
      <Form.Item name="posts" label={t("site.rule.posts")} rules={required(t("site.rule.posts"))}>
        <Select mode="multiple" options={bodyPosts.filter((post) => !heldByUnit(post)).map((value) => ({ value, label: posts(value) }))} />
      </Form.Item>
      <Form.Item name="halfDays" label={t("site.rule.half")} extra={t("site.rule.half.hint")} rules={required(t("site.rule.half"))}>
        <InputNumber min={0} max={31} precision={0} />
      </Form.Item>
      <Form.Item name="from" label={t("site.rule.from")} rules={required(t("site.rule.from"))}>
        <Input type="date" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("site.rule.save")}
      </Button>
    </Form>
  );
}

/** Says how many half-days a month which leaders of a body owe. */
export function SiteRule({ bodyId, onClose }: Props) {
  const t = useWords();
  const phone = useIsPhone();
  const [chosen, setChosen] = useState(bodyId);
  const rule = useQuery({
    queryKey: ["duty", "site", "rule", chosen],
    queryFn: ({ signal }) => api.get<SiteDutyRule>(`/api/duty/site-work/rules/${chosen}`, undefined, signal),
    enabled: Boolean(chosen),
  });
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("site.rule.title")} onClose={onClose}>
      <Form layout="vertical">
        <Form.Item label={t("site.body")} htmlFor="site-rule-body">
          <BodySelect id="site-rule-body" value={chosen} onChange={setChosen} />
        </Form.Item>
      </Form>
      {chosen && rule.isPending ? <LoadingState rows={3} /> : null}
      {rule.error ? <ProblemAlert error={rule.error} /> : null}
      {rule.data ? <RuleForm key={`${rule.data.bodyId}${rule.data.version}`} rule={rule.data} onDone={onClose} /> : null}
    </Drawer>
  );
}
