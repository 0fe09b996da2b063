import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Form, Input, Select } from "antd";
import { useState } from "react";
import type { EscalationReason, ThreadDetail, ThreadVerb } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { reasons } from "./kinds";
import { useWords } from "./words";

type Values = { stepCode?: string; reason?: EscalationReason; note?: string; leaveOut?: boolean };

/** What a person may do with a case's supervision: climb, carry out, skip, stop, go on. */
export function ThreadVerbs({ thread }: { thread: ThreadDetail }) {
  const t = useWords();
  const name = useName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [verb, setVerb] = useState<ThreadVerb | null>(null);
  const [attempt, setAttempt] = useState(newId);
  const waiting = thread.acts.find((act) => act.stepCode === thread.lastCode);
  const act = useMutation({
    mutationFn: (values: Values) => {
      const [path, body] =
        verb === "carryOut"
          ? [`/api/supervision/acts/${waiting?.actId}/carry-out`, { note: values.note }]
          : [
              `/api/supervision/threads/${thread.caseId}/${verb}`,
              verb === "climb"
                ? { version: thread.version, stepCode: values.stepCode, reason: values.reason, note: values.note, leaveOut: values.leaveOut ?? false }
                : { version: thread.version, reason: values.note },
            ];
      return api.post(path!, body!, { idempotencyKey: attempt });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(`done.${verb!}`));
      setVerb(null);
    },
    onError: () => setAttempt(newId()),
  });
  if (thread.verbs.length === 0) return null;
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  const noteLabel = verb === "climb" || verb === "carryOut" ? t(`note.${verb}`) : t("note.reason");
  return (
    <div className="thread-verbs">
      <div className="verb-choices">
        {thread.verbs.map((one) => (
          <Button
            key={one}
            aria-pressed={one === verb}
            type={one === verb ? "primary" : "default"}
            ghost={one === verb}
            onClick={() => {
              act.reset();
              setVerb(one === verb ? null : one);
            }}
          >
            {t(`verb.${one}`)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={act.error} reload={() => void queries.invalidateQueries({ queryKey: ["supervision"] })} />
      {verb ? (
        <Form<Values>
          key={verb}
          layout="vertical"
          initialValues={{ reason: "weakMeasures", stepCode: thread.next?.code }}
          onFinish={(values) => act.mutate(values)}
        >
          <p className="verb-hint">{t(`verb.${verb}.hint`)}</p>
          {verb === "climb" ? (
            <>
              <Form.Item name="stepCode" label={t("climb.to")} rules={required(t("climb.to"))}>
                <Select options={thread.above.map((step) => ({ value: step.code, label: name(step.nameZh, step.nameEn) }))} />
              </Form.Item>
              <Form.Item name="leaveOut" valuePropName="checked">
                <Checkbox>{t("climb.leaveOut")}</Checkbox>
              </Form.Item>
              <Form.Item name="reason" label={t("climb.reason")} required>
                <Select options={reasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))} />
              </Form.Item>
            </>
          ) : null}
          {verb === "resume" ? null : (
            <Form.Item name="note" label={noteLabel} rules={required(noteLabel)}>
              <Input.TextArea rows={3} maxLength={500} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t(`verb.${verb}`)}
          </Button>
        </Form>
      ) : null}
    </div>
  );
}
