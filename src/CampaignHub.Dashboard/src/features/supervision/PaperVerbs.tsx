import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import type { Page, PaperDetail, PaperRow, PaperVerb } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { SpanInput } from "./TriggerEditor";
import { useWords } from "./words";

type Values = {
  addressees?: string;
  title?: string;
  opening?: string;
  requirements?: string;
  reason?: string;
  text?: string;
  dueAt?: string;
  documentIds?: string[];
};

/** The verbs that carry a document on; the rest are there when needed. */
const carries: PaperVerb[] = ["approve", "issue", "acknowledge", "reply"];

/** What may be done with a document now; a verb that needs words opens its form. */
export function PaperVerbs({ paper }: { paper: PaperDetail }) {
  const t = useWords();
  const ui = useUiWords();
  const dates = useDates();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState<PaperVerb | null>(null);
  const [within, setWithin] = useState(paper.within);
  const [attempt, setAttempt] = useState(newId);
  const drafts = useQuery({
    queryKey: ["supervision", "papers", "drafts", paper.paper],
    queryFn: async ({ signal }) => {
      const of = (state: string) => api.get<Page<PaperRow>>("/api/supervision/documents", { paper: paper.paper, state, limit: 100 }, signal);
      return (await Promise.all([of("draft"), of("approved")])).flatMap((page) => page.items);
    },
    enabled: open === "join",
  });
  const act = useMutation({
    mutationFn: ({ verb, values }: { verb: PaperVerb; values: Values }) => {
      const path = `/api/supervision/documents/${paper.documentId}`;
      const options = { idempotencyKey: attempt };
      const body = { version: paper.version, ...values };
      if (verb === "edit") return api.put<PaperDetail>(path, { ...body, within }, options);
      if (verb === "extend") return api.post<PaperDetail>(`${path}/extend`, { version: paper.version, dueAt: dates.instant(values.dueAt ?? "") }, options);
      return api.post<PaperDetail>(`${path}/${verb}`, body, options);
    },
    onSuccess: (after, { verb }) => {
      queries.setQueryData(["supervision", "paper", paper.documentId], after);
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(`paperDone.${verb}`));
      setOpen(null);
    },
    onError: () => setAttempt(newId()),
  });
  if (paper.verbs.length === 0) return null;
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  const plain = (verb: PaperVerb) => verb === "approve" || verb === "issue" || verb === "acknowledge";
  return (
    <section className="next-step">
      <div className="verb-choices">
        {paper.verbs.map((verb, index) => (
          <Button
            key={verb}
            type={index === 0 && carries.includes(verb) ? "primary" : "default"}
            loading={act.isPending && act.variables?.verb === verb}
            onClick={() => (plain(verb) ? act.mutate({ verb, values: {} }) : setOpen(open === verb ? null : verb))}
          >
            {t(`paperVerb.${verb}`)}
          </Button>
        ))}
      </div>
      <ProblemAlert error={act.error} reload={() => void queries.invalidateQueries({ queryKey: ["supervision"] })} />
      {open ? (
        <Form<Values> key={open} layout="vertical" initialValues={open === "edit" ? paper : {}} onFinish={(values) => act.mutate({ verb: open, values })}>
          {open === "edit" ? (
            <>
              <Form.Item name="addressees" label={t("paper.addressees")}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="title" label={t("papers.name")} rules={required(t("papers.name"))}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="opening" label={t("paper.opening")} rules={required(t("paper.opening"))}>
                <Input.TextArea rows={4} maxLength={4000} />
              </Form.Item>
              <Form.Item name="requirements" label={t("paper.requirements")} rules={required(t("paper.requirements"))}>
                <Input.TextArea rows={4} maxLength={4000} />
              </Form.Item>
              <Form.Item label={t("paper.within")} required>
                <SpanInput label={t("paper.within")} value={within} onChange={setWithin} />
              </Form.Item>
            </>
          ) : null}
          {open === "join" ? (
            <Form.Item name="documentIds" label={t("papers.join")} rules={[{ required: true, message: t("required", { field: t("papers.join") }) }]}>
              <Select
                mode="multiple"
                loading={drafts.isFetching}
                showSearch={{ optionFilterProp: "label" }}
                options={(drafts.data ?? []).filter((row) => row.documentId !== paper.documentId).map((row) => ({ value: row.documentId, label: row.title }))}
              />
            </Form.Item>
          ) : null}
          {open === "withdraw" || open === "lift" ? (
            <Form.Item name="reason" label={t("paper.reason")} rules={required(t("paper.reason"))}>
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          ) : null}
          {open === "reply" ? (
            <Form.Item name="text" label={t("paper.text")} rules={required(t("paper.text"))}>
              <Input.TextArea rows={5} maxLength={4000} />
            </Form.Item>
          ) : null}
          {open === "extend" ? (
            <Form.Item name="dueAt" label={t("paper.dueAt")} rules={required(t("paper.dueAt"))}>
              <Input type="datetime-local" />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {open === "edit" ? ui("action.save") : t(`paperVerb.${open}`)}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
