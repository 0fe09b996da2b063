import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { CircularDetail, CircularVerb } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { useWords } from "./words";

type Act = { verb: Exclude<CircularVerb, "edit">; remark?: string };

/** What this reader may do with the circular now; the consequence is said before it happens. */
export function CircularNextStep({ data, onEdit }: { data: CircularDetail; onEdit: () => void }) {
  const t = useWords();
  const ui = useUiWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [returning, setReturning] = useState(false);
  const [attempt, setAttempt] = useState(newId);
  const act = useMutation({
    mutationFn: ({ verb, remark }: Act) =>
      api.post<CircularDetail>(`/api/circulars/${data.circularId}/${verb}`, verb === "acknowledge" ? {} : { version: data.version, remark }, {
        idempotencyKey: attempt,
      }),
    onSuccess: (after, { verb }) => {
      queries.setQueryData(["circulars", "one", data.circularId], after);
      for (const queryKey of [["circulars", "list"], ["overview"], ["notifications"]]) void queries.invalidateQueries({ queryKey });
      void message.success(t(`done.${verb}`));
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) setAttempt(newId());
    },
  });
  const may = (verb: CircularVerb) => data.verbs.includes(verb);
  const confirmed = (verb: "submit" | "approve" | "issue") =>
    may(verb) ? (
      <Popconfirm title={t(`confirm.${verb}`)} okText={t(`verb.${verb}`)} cancelText={ui("action.cancel")} onConfirm={() => act.mutate({ verb })}>
        <Button type="primary" size="large" disabled={act.isPending}>
          {t(`verb.${verb}`)}
        </Button>
      </Popconfirm>
    ) : null;
  return (
    <section className="panel-box next" aria-label={t("next.title")}>
      <h2>{t("next.title")}</h2>
      <ProblemAlert error={act.error} reload={() => void queries.invalidateQueries({ queryKey: ["circulars"] })} />
      {data.verbs.length === 0 ? (
        <p className="soft">{t("next.none")}</p>
      ) : (
        <>
          <p className="soft">{t(`hint.${data.state}`)}</p>
          <div className="next-verbs">
            {confirmed("submit")}
            {confirmed("approve")}
            {confirmed("issue")}
            {may("acknowledge") ? (
              <Button type="primary" size="large" disabled={act.isPending} onClick={() => act.mutate({ verb: "acknowledge" })}>
                {t("verb.acknowledge")}
              </Button>
            ) : null}
            {may("edit") ? (
              <Button size="large" disabled={act.isPending} onClick={onEdit}>
                {t("verb.edit")}
              </Button>
            ) : null}
            {may("return") ? (
              <Button size="large" danger aria-expanded={returning} disabled={act.isPending} onClick={() => setReturning(!returning)}>
                {t("verb.return")}
              </Button>
            ) : null}
          </div>
          {returning && may("return") ? (
            <Form<{ remark: string }> layout="vertical" className="return-form" onFinish={({ remark }) => act.mutate({ verb: "return", remark })}>
              <Form.Item name="remark" label={t("return.remark")} rules={[{ required: true, whitespace: true, message: t("return.remark.required") }]}>
                <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
              </Form.Item>
              <Button danger type="primary" htmlType="submit" disabled={act.isPending}>
                {t("verb.return")}
              </Button>
            </Form>
          ) : null}
        </>
      )}
    </section>
  );
}
