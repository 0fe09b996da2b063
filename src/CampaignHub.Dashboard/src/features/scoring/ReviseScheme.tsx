import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, InputNumber } from "antd";
import type { ReviseScoringScheme, SchemeVersion } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { percent, schemeKey, shares } from "./scheme";
import { useWords } from "./words";

type Values = { minimumDue: number; onTimePercent: number } & Pick<SchemeVersion["tolls"] & object, Points | Counted>;
type Points = (typeof points)[number];
type Counted = (typeof counted)[number];

const points = ["rework", "buckPass", "rebound"] as const;
const counted = ["countSuspended", "countDeferred", "countBlocked"] as const;
const noTolls = { rework: 0, buckPass: 0, rebound: 0, countSuspended: false, countDeferred: false, countBlocked: false };

/** Decides the next version on the one that was seen when the form was opened; the second weight follows from the first. */
export function ReviseScheme({ seen, onDone }: { seen: SchemeVersion; onDone: () => void }) {
  const t = useWords();
  const ui = useUiWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const first: Values = { minimumDue: seen.minimumDue, onTimePercent: percent(seen.onTimeWeight), ...noTolls, ...seen.tolls };
  const now: Values = { ...first, ...Form.useWatch([], form) };
  const { onTimePercent } = now;
  const changed = (["minimumDue", "onTimePercent", ...points, ...counted] as const).some((name) => now[name] !== first[name]);
  const save = useMutation({
    mutationFn: (body: ReviseScoringScheme) => api.put<SchemeVersion>("/api/scoring-scheme", body),
    onSuccess: (next) => {
      void queries.invalidateQueries({ queryKey: schemeKey });
      void message.success(t("scheme.done", { version: next.version }));
      onDone();
    },
  });
  const reload = () => {
    void queries.invalidateQueries({ queryKey: schemeKey });
    onDone();
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="scheme-box"
      initialValues={first}
      onFinish={(values) =>
        save.mutate({
          version: seen.version,
          minimumDue: values.minimumDue,
          ...shares(values.onTimePercent),
          reworkPoints: values.rework,
          buckPassPoints: values.buckPass,
          reboundPoints: values.rebound,
          countSuspended: values.countSuspended,
          countDeferred: values.countDeferred,
          countBlocked: values.countBlocked,
        })
      }
    >
      <ProblemAlert error={save.error} reload={reload} />
      <Form.Item
        name="minimumDue"
        label={t("scheme.minimumDue")}
        extra={t("scheme.minimumDue.hint")}
        rules={[{ required: true, message: t("scheme.required", { field: t("scheme.minimumDue") }) }]}
      >
        <InputNumber min={1} max={1000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="onTimePercent"
        label={t("scheme.onTimeWeight")}
        extra={t("scheme.closedWeight.follows", { percent: 100 - (onTimePercent ?? 0) })}
        rules={[{ required: true, message: t("scheme.required", { field: t("scheme.onTimeWeight") }) }]}
      >
        <InputNumber min={0} max={100} step={5} precision={0} suffix="%" style={{ width: 160 }} />
      </Form.Item>
      <div className="scheme-tolls">
        {points.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(`scheme.${name}`)}
            extra={t(`scheme.${name}.hint`)}
            rules={[{ required: true, message: t("scheme.required", { field: t(`scheme.${name}`) }) }]}
          >
            <InputNumber min={0} max={100} step={0.5} precision={2} style={{ width: 160 }} />
          </Form.Item>
        ))}
      </div>
      <p className="soft">{t("scheme.counted.hint")}</p>
      <div className="scheme-tolls scheme-counted">
        {counted.map((name) => (
          <Form.Item key={name} name={name} valuePropName="checked">
            <Checkbox>{t(`scheme.${name}`)}</Checkbox>
          </Form.Item>
        ))}
      </div>
      <p className="soft">{t("scheme.text", { version: seen.version + 1 })}</p>
      <div className="scheme-verbs">
        <Button type="primary" htmlType="submit" disabled={!changed || save.isPending}>
          {t("scheme.save")}
        </Button>
        <Button onClick={onDone} disabled={save.isPending}>
          {ui("action.cancel")}
        </Button>
      </div>
    </Form>
  );
}
