import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { ActRow, Page, StepForm, TitleMove, TitleRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { on: string; reason: string; document?: string; actId?: string };

/** What can be done with a title that is on record. */
export type KeptMove = Exclude<TitleMove, "award">;

const forms: Partial<Record<TitleMove, StepForm>> = { warn: "titleWarning", revoke: "titleRevocation" };

/** Warns, lifts a warning, revokes or takes a wrong entry back; where the ladder asks for it, that step is named and thereby done. */
export function ChangeForm({ title, move, done }: { title: TitleRow; move: KeptMove; done: () => void }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const [attempt, setAttempt] = useState(newId);
  const form = forms[move];
  const acts = useQuery({
    queryKey: ["supervision", "acts", "of", title.unitId, form],
    queryFn: ({ signal }) => api.get<Page<ActRow>>("/api/supervision", { unitId: title.unitId, form, state: "proposed", limit: 50 }, signal),
    enabled: Boolean(form) && can("supervision.read"),
  });
  const asked = acts.data?.items ?? [];
  const change = useMutation({
    mutationFn: (values: Values) =>
      api.post<TitleRow>(
        `/api/titles/${title.titleId}/changes`,
        { ...values, version: title.version, move, document: values.document || null, caseId: null, circularId: null, actId: values.actId ?? null },
        { idempotencyKey: attempt },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["titles"] });
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("done"));
      done();
    },
    onError: () => setAttempt(newId()),
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  if (form && acts.isPending && acts.fetchStatus !== "idle") return null;
  const from = params.get("actId");
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ on: today, actId: asked.find((act) => act.actId === from)?.actId }}
      onFinish={(values) => change.mutate(values)}
    >
      <p className="soft">{t(`move.hint.${move}`)}</p>
      <ProblemAlert error={change.error} reload={() => void queries.invalidateQueries({ queryKey: ["titles"] })} />
      {asked.length > 0 ? (
        <Form.Item name="actId" label={t("act")} extra={t("act.hint")}>
          <Select
            allowClear
            options={asked.map((act) => ({ value: act.actId, label: t("act.value", { number: act.caseNumber, step: name(act.stepNameZh, act.stepNameEn) }) }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="on" label={t("on")} rules={required(t("on"))}>
        <Input type="date" min={title.changedOn} max={today} />
      </Form.Item>
      <Form.Item name="reason" label={t("reason")} rules={required(t("reason"))}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="document" label={t("document")}>
        <Input maxLength={100} />
      </Form.Item>
      <Button type="primary" danger={move === "revoke"} htmlType="submit" loading={change.isPending}>
        {t(`move.${move}`)}
      </Button>
    </Form>
  );
}
