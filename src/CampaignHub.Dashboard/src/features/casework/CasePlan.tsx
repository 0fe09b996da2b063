import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Popover } from "antd";
import { useState } from "react";
import type { CaseDetail, CasePlanDetail, CasePlanPage, MilestoneRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import "./casework.css";
import { PlanForm } from "./PlanForm";
import { useWords } from "./words";

/** "120,000.5", as the reader's language groups it. */
export function useYuan(): (amount: number) => string {
  const t = useWords();
  return (amount) => t("plan.yuan", { amount: new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 }).format(amount) });
}

/** The rectification plan of a case: measure, person, day, cost and milestones; made and reported on by the unit. */
export function CasePlan({ data }: { data: CaseDetail }) {
  const t = useWords();
  const [editing, setEditing] = useState(false);
  const queryKey = ["cases", "plan", data.caseId, data.version];
  const queries = useQueryClient();
  const found = useQuery({ queryKey, queryFn: ({ signal }) => api.get<CasePlanPage>(`/api/cases/${data.caseId}/plan`, undefined, signal) });
  const page = found.data;
  if (!page || (!page.plan && !page.mayEdit)) return null;
  const keep = (after: CasePlanPage) => {
    queries.setQueryData(queryKey, after);
    void queries.invalidateQueries({ queryKey: ["case-plans"] });
  };
  return (
    <section className="case-section" aria-label={t("plan.nav")}>
      <h3>{t("plan.nav")}</h3>
      {page.required && !page.plan ? <p>{t("plan.required")}</p> : null}
      {editing ? (
        <PlanForm
          caseId={data.caseId}
          page={page}
          onDone={(after) => {
            if (after) keep(after);
            setEditing(false);
          }}
          reload={() => void found.refetch()}
        />
      ) : (
        <>
          {page.plan ? <PlanText plan={page.plan} caseId={data.caseId} mayEdit={page.mayEdit} keep={keep} /> : null}
          {page.mayEdit ? (
            <Button size="small" onClick={() => setEditing(true)}>
              {page.plan ? t("plan.edit") : t("plan.make")}
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}

function PlanText({ plan, caseId, mayEdit, keep }: { plan: CasePlanDetail; caseId: string; mayEdit: boolean; keep: (after: CasePlanPage) => void }) {
  const t = useWords();
  const dates = useDates();
  const yuan = useYuan();
  const facts: [string, string | null][] = [
    [t("plan.measure"), plan.measure],
    [t("plan.responsible"), [plan.responsibleName, plan.responsiblePhone].filter(Boolean).join(" ")],
    [t("plan.due"), dates.day(plan.dueOn)],
    [t("plan.estimated"), plan.estimatedCost === null ? null : yuan(plan.estimatedCost)],
    [t("plan.actual"), plan.actualCost === null ? null : yuan(plan.actualCost)],
  ];
  return (
    <>
      {plan.late ? <ToneTag tone="overdue">{t("plan.late")}</ToneTag> : null}
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term} style={{ display: "contents" }}>
              <dt>{term}</dt>
              <dd data-content>{value}</dd>
            </div>
          ))}
      </dl>
      {plan.milestones.length > 0 ? (
        <ol className="plan-steps">
          {plan.milestones.map((step) => (
            <Step key={step.milestoneId} step={step} caseId={caseId} mayEdit={mayEdit} keep={keep} />
          ))}
        </ol>
      ) : (
        <p className="soft">{t("plan.milestones.none")}</p>
      )}
      <p className="soft small">{t("plan.by", { name: plan.byName, at: dates.dateTime(plan.at) })}</p>
    </>
  );
}

function Step({ step, caseId, mayEdit, keep }: { step: MilestoneRow; caseId: string; mayEdit: boolean; keep: (after: CasePlanPage) => void }) {
  const t = useWords();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span className="plan-step">
        <strong data-content>{step.title}</strong>
        <span className="soft tabular">
          {step.reachedOn
            ? t("plan.milestone.reached", { day: dates.day(step.reachedOn), name: step.reachedByName ?? "" })
            : t("plan.milestone.by", { day: dates.day(step.dueOn) })}
        </span>
        {step.late ? <ToneTag tone="overdue">{t("plan.late")}</ToneTag> : null}
      </span>
      {step.note ? <span data-content>{step.note}</span> : null}
      {mayEdit && !step.reachedOn ? (
        <Popover
          trigger="click"
          open={open}
          onOpenChange={setOpen}
          destroyOnHidden
          content={
            <Reach
              step={step}
              caseId={caseId}
              onDone={(after) => {
                keep(after);
                setOpen(false);
              }}
            />
          }
        >
          <Button size="small">{t("plan.reach")}</Button>
        </Popover>
      ) : null}
    </li>
  );
}

function Reach({ step, caseId, onDone }: { step: MilestoneRow; caseId: string; onDone: (after: CasePlanPage) => void }) {
  const t = useWords();
  const today = useToday();
  const { message } = App.useApp();
  const [key] = useState(newId);
  const reach = useMutation({
    mutationFn: (values: { reachedOn: string; note?: string }) =>
      api.post<CasePlanPage>(`/api/cases/${caseId}/plan/milestones/${step.milestoneId}/reach`, values, { idempotencyKey: key }),
    onSuccess: (after) => {
      void message.success(t("plan.saved"));
      onDone(after);
    },
  });
  return (
    <Form layout="vertical" initialValues={{ reachedOn: today }} onFinish={(values) => reach.mutate(values)} style={{ width: 240 }}>
      <ProblemAlert error={reach.error} />
      <Form.Item name="reachedOn" label={t("plan.reach.on")} rules={[{ required: true, message: t("plan.due.required") }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="note" label={t("plan.reach.note")}>
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={reach.isPending}>
        {t("plan.reach")}
      </Button>
    </Form>
  );
}
