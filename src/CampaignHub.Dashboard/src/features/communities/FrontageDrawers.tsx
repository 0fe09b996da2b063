import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Segmented } from "antd";
import { useState } from "react";
import type { BreachPage, BreachRow, FrontageKind, FrontageRow } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { MorePages } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import "./communities.css";
import { useToday } from "@/lib/today";
import { useWords } from "./words";

const useRequired = () => {
  const t = useWords();
  return (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
};

function Breaches({ agreementId }: { agreementId: string }) {
  const t = useWords();
  const dates = useDates();
  const pages = usePages<BreachRow, BreachPage>(["communities", "breaches", agreementId], `/api/frontages/${agreementId}/breaches`);
  if (pages.isPending) return <LoadingState rows={2} />;
  if (pages.error && pages.rows.length === 0) return <ErrorState error={pages.error} retry={pages.retry} />;
  if (pages.rows.length === 0) return <p className="soft">{t("frontages.breach.none")}</p>;
  return (
    <>
      <ul className="community-lines">
        {pages.rows.map((breach) => (
          <li key={breach.breachId}>
            <strong className="tabular">{dates.day(breach.day)}</strong>{" "}
            {breach.penalty ? t("frontages.breach.fined", { sum: breach.penalty }) : t("frontages.breach.warned")}
            <div data-content="text">{breach.what}</div>
            <span className="soft small">{t("frontages.breach.by", { name: breach.recordedBy })}</span>
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}

function Renew({ agreement, done }: { agreement: FrontageRow; done: () => void }) {
  const t = useWords();
  const today = useToday();
  const required = useRequired();
  const renew = useMutation({
    mutationFn: (values: { on: string; party: string }) => api.post(`/api/frontages/${agreement.agreementId}/renew`, values, { idempotencyKey: newId() }),
    onSuccess: done,
  });
  return (
    <Form<{ on: string; party: string }>
      layout="vertical"
      className="community-check"
      initialValues={{ on: today, party: agreement.party }}
      onFinish={(values) => renew.mutate(values)}
    >
      <ProblemAlert error={renew.error} />
      <Form.Item name="on" label={t("frontages.renew.on")} rules={required(t("frontages.renew.on"))}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="party" label={t("frontages.party")} rules={required(t("frontages.party"))}>
        <Input maxLength={64} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={renew.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}

function Breach({ agreement, done }: { agreement: FrontageRow; done: () => void }) {
  const t = useWords();
  const today = useToday();
  const required = useRequired();
  const [breachId] = useState(newId);
  const record = useMutation({
    mutationFn: (values: { day: string; what: string; penalty?: number | null }) =>
      api.post<BreachRow>(
        `/api/frontages/${agreement.agreementId}/breaches`,
        { ...values, breachId, penalty: values.penalty ?? null },
        { idempotencyKey: newId() },
      ),
    onSuccess: done,
  });
  return (
    <Form<{ day: string; what: string; penalty?: number | null }>
      layout="vertical"
      className="community-check"
      initialValues={{ day: today }}
      onFinish={(values) => record.mutate(values)}
    >
      <ProblemAlert error={record.error} />
      <Form.Item name="day" label={t("frontages.breach.day")} rules={required(t("frontages.breach.day"))}>
        <Input type="date" min={agreement.signedOn} max={today} />
      </Form.Item>
      <Form.Item name="what" label={t("frontages.breach.what")} rules={required(t("frontages.breach.what"))}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="penalty" label={t("frontages.breach.penalty")} extra={t("frontages.breach.penalty.hint")}>
        <InputNumber min={0} max={99999} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={record.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}

/** One agreement: its facts, signing it again, and its breaches. */
export function FrontageDrawer({ agreement, onClose }: { agreement: FrontageRow; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form, setForm] = useState<"renew" | "breach" | null>(null);
  const done = () => {
    setForm(null);
    void queries.invalidateQueries({ queryKey: ["communities"] });
    void message.success(t("saved"));
  };
  return (
    <Drawer open size={phone ? "100%" : 480} title={agreement.shop} onClose={onClose}>
      <dl className="facts">
        <dt>{t("frontages.kind")}</dt>
        <dd>{t(`frontages.kind.${agreement.kind}`)}</dd>
        <dt>{t("col.community")}</dt>
        <dd>{name(agreement.areaNameZh, agreement.areaNameEn)}</dd>
        <dt>{t("frontages.street")}</dt>
        <dd data-content="name">{agreement.street}</dd>
        <dt>{t("frontages.party")}</dt>
        <dd data-content="name">{agreement.party}</dd>
        <dt>{t("frontages.signed")}</dt>
        <dd className="tabular">{dates.day(agreement.signedOn)}</dd>
        <dt>{t("frontages.renewed")}</dt>
        <dd>{agreement.renewedOn ? `${dates.day(agreement.renewedOn)} · ${t("frontages.renewals", { count: agreement.renewals })}` : t("frontages.never")}</dd>
      </dl>
      <p className="community-verbs">
        {can("communities.edit") ? <Button onClick={() => setForm("renew")}>{t("frontages.renew")}</Button> : null}
        {can("communities.check") ? <Button onClick={() => setForm("breach")}>{t("frontages.breach")}</Button> : null}
      </p>
      {form === "renew" ? <Renew agreement={agreement} done={done} /> : null}
      {form === "breach" ? <Breach agreement={agreement} done={done} /> : null}
      <h3>{t("frontages.record")}</h3>
      <Breaches agreementId={agreement.agreementId} />
    </Drawer>
  );
}

type Values = { areaId: string; kind: FrontageKind; shop: string; street: string; party: string; signedOn: string };

/** Registers an agreement a shop has signed. */
export function NewFrontage({ areaId, onClose }: { areaId?: string; onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const today = useToday();
  const required = useRequired();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [agreementId] = useState(newId);
  const sign = useMutation({
    mutationFn: (values: Values) => api.post("/api/frontages", { ...values, agreementId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["communities"] });
      void message.success(t("saved"));
      onClose();
    },
  });
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("frontages.new")} onClose={onClose}>
      <Form<Values> layout="vertical" initialValues={{ areaId, kind: "three", signedOn: today }} onFinish={(values) => sign.mutate(values)}>
        <ProblemAlert error={sign.error} />
        <Form.Item name="areaId" label={t("col.community")} rules={required(t("col.community"))}>
          <AreaSelect />
        </Form.Item>
        <Form.Item name="kind" label={t("frontages.kind")}>
          <Segmented options={(["three", "five"] as const).map((value) => ({ value, label: t(`frontages.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="shop" label={t("frontages.shop")} rules={required(t("frontages.shop"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="street" label={t("frontages.street")} rules={required(t("frontages.street"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="party" label={t("frontages.party")} rules={required(t("frontages.party"))}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="signedOn" label={t("frontages.signed")} rules={required(t("frontages.signed"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={sign.isPending}>
          {t("save")}
        </Button>
      </Form>
    </Drawer>
  );
}
