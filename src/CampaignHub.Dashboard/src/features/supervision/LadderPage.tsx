import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { LadderDetail, LadderStep } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { LadderEditor } from "./LadderEditor";
import { SettingsForm } from "./SettingsForm";
import "./supervision.css";
import { SupervisionTabs } from "./Tabs";
import { useTriggerText } from "./trigger-text";
import { useWords } from "./words";

/** The ladder in force, from mild to severe, with how many cases stand on each step; and the form of its next revision. */
export function LadderPage() {
  const t = useWords();
  const can = useCan();
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  const found = useQuery({ queryKey: ["supervision", "ladder"], queryFn: ({ signal }) => api.get<LadderDetail>("/api/supervision/ladder", undefined, signal) });
  const ladder = found.data;
  return (
    <>
      <SupervisionTabs />
      <section className="page">
        <PageHead
          title={t("ladder.title")}
          count={ladder ? (ladder.number === 0 ? t("ladder.supplied") : t("ladder.number", { number: ladder.number })) : undefined}
          verbs={
            ladder && !editing && can("supervision.revise-ladder") ? (
              <Button type="primary" icon={<EditOutlined aria-hidden="true" />} onClick={() => setEditing(true)}>
                {t("ladder.revise")}
              </Button>
            ) : null
          }
        />
        {found.isPending ? <LoadingState /> : null}
        {found.error && !ladder ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
        {ladder && editing ? <LadderEditor key={ladder.number} ladder={ladder} done={() => setEditing(false)} /> : null}
        {ladder && !editing ? (
          <>
            <ol className="ladder">
              {ladder.steps.map((step, index) => (
                <Step key={step.code} step={step} index={index} ladder={ladder} />
              ))}
            </ol>
            {can("supervision.revise-ladder") ? <SettingsForm /> : null}
            {ladder.revisions.length > 0 ? (
              <>
                <h2>{t("ladder.revisions")}</h2>
                <ul>
                  {ladder.revisions.map((revision) => (
                    <li key={revision.number}>
                      <span className="tabular">{t("ladder.number", { number: revision.number })}</span> · <span data-content="note">{revision.note}</span> ·{" "}
                      <span className="soft">
                        {revision.madeBy} · {dates.dateTime(revision.madeAt)}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </>
        ) : null}
      </section>
    </>
  );
}

function Step({ step, index, ladder }: { step: LadderStep; index: number; ladder: LadderDetail }) {
  const t = useWords();
  const name = useName();
  const text = useTriggerText();
  const called = name(step.nameZh, step.nameEn);
  const form = t(`form.${step.form}`);
  const standing = ladder.standing.find((row) => row.code === step.code);
  return (
    <li className={step.issuer === "leader" ? "severe" : undefined}>
      <div className="ladder-head">
        <span className="soft tabular">{index + 1}</span>
        <strong data-content="step">{called}</strong>
        {called === form ? null : <span className="soft">{form}</span>}
        {standing ? (
          <Link className="standing" to={`/supervision?stepCode=${step.code}`}>
            {t("ladder.standing", { count: standing.cases })}
          </Link>
        ) : null}
      </div>
      <p className="ladder-when">{step.triggers.map(text.trigger).join(t("trigger.or"))}</p>
      <p className="soft">
        {t("ladder.issued", { issuer: t(`issuer.${step.issuer}`), addressee: t(`addressee.${step.addressee}`) })}
        {step.deadline ? ` · ${t("ladder.deadline", { span: text.span(step.deadline) })}` : ""}
      </p>
    </li>
  );
}
