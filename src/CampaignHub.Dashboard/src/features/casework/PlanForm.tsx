import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Space } from "antd";
import { useState } from "react";
import type { CasePlanPage } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type StepValue = { milestoneId: string; title: string; dueOn: string; reachedOn?: string | null };
type Values = {
  measure: string;
  responsibleName: string;
  responsiblePhone?: string;
  dueOn: string;
  estimatedCost?: number | null;
  actualCost?: number | null;
  milestones?: StepValue[];
};

type Props = { caseId: string; page: CasePlanPage; onDone: (after?: CasePlanPage) => void; reload: () => void };

/** Makes or changes the plan as a whole; steps that were reached stay as they are. */
export function PlanForm({ caseId, page, onDone, reload }: Props) {
  const t = useWords();
  const dates = useDates();
  const { message } = App.useApp();
  const [key, setKey] = useState(newId);
  const plan = page.plan;
  const save = useMutation({
    mutationFn: ({ milestones, ...facts }: Values) =>
      api.put<CasePlanPage>(
        `/api/cases/${caseId}/plan`,
        {
          version: plan?.version ?? 0,
          plan: {
            ...facts,
            responsiblePhone: facts.responsiblePhone || null,
            estimatedCost: facts.estimatedCost ?? null,
            actualCost: facts.actualCost ?? null,
          },
          milestones: (milestones ?? []).map(({ milestoneId, title, dueOn }) => ({ milestoneId, title, dueOn })),
        },
        { idempotencyKey: key },
      ),
    onSuccess: (after) => {
      void message.success(t("plan.saved"));
      onDone(after);
    },
    onError: () => setKey(newId()),
  });
  const initial: Partial<Values> = plan
    ? { ...plan, responsiblePhone: plan.responsiblePhone ?? undefined, milestones: plan.milestones }
    : { dueOn: page.limitDay ?? undefined, milestones: [] };
  return (
    <Form<Values> layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
      <ProblemAlert error={save.error} reload={reload} />
      <Form.Item name="measure" label={t("plan.measure")} rules={[{ required: true, whitespace: true, message: t("plan.measure.required") }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <div className="plan-pair">
        <Form.Item name="responsibleName" label={t("plan.responsible")} rules={[{ required: true, whitespace: true, message: t("plan.responsible.required") }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="responsiblePhone" label={t("plan.phone")}>
          <Input maxLength={40} inputMode="tel" />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t("plan.due")}
          extra={page.limitDay ? t("plan.due.limit", { day: dates.day(page.limitDay) }) : undefined}
          rules={[{ required: true, message: t("plan.due.required") }]}
        >
          <Input type="date" max={page.limitDay ?? undefined} />
        </Form.Item>
      </div>
      <div className="plan-pair">
        <Form.Item name="estimatedCost" label={t("plan.estimated")}>
          <InputNumber min={0} max={99_999_999_999} precision={2} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item name="actualCost" label={t("plan.actual")}>
          <InputNumber min={0} max={99_999_999_999} precision={2} style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Form.List name="milestones">
        {(fields, { add, remove }) => (
          <fieldset className="plan-milestones">
            <legend>{t("plan.milestones")}</legend>
            {fields.map((field) => (
              <StepFields key={field.key} name={field.name} onRemove={() => remove(field.name)} limit={page.limitDay ?? undefined} />
            ))}
            <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} disabled={fields.length >= 20} onClick={() => add({ milestoneId: newId() })}>
              {t("plan.milestone.add")}
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("plan.save")}
        </Button>
        <Button onClick={() => onDone()}>{t("plan.cancel")}</Button>
      </Space>
    </Form>
  );
}

function StepFields({ name, onRemove, limit }: { name: number; onRemove: () => void; limit?: string }) {
  const t = useWords();
  const step = Form.useWatch<StepValue | undefined>(["milestones", name]);
  const reached = Boolean(step?.reachedOn);
  return (
    <div className="plan-milestone">
      <Form.Item name={[name, "milestoneId"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, "reachedOn"]} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, "title"]} label={t("plan.milestone")} rules={[{ required: true, whitespace: true, message: t("plan.milestone.required") }]}>
        <Input maxLength={200} disabled={reached} />
      </Form.Item>
      <Form.Item name={[name, "dueOn"]} label={t("plan.milestone.due")} rules={[{ required: true, message: t("plan.due.required") }]}>
        <Input type="date" max={limit} disabled={reached} />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={t("plan.milestone.remove", { title: step?.title ?? "" })}
        disabled={reached}
        onClick={onRemove}
      />
    </div>
  );
}
