import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Select } from "antd";
import { useState } from "react";
import type { LadderDetail, LadderStep } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { addressees, forms, issuers } from "./kinds";
import { SpanInput, TriggerEditor } from "./TriggerEditor";
import { useWords } from "./words";

/** The form of the next revision: every line of every step, and why it is revised. Each step leads to the one below it in the list. */
export function LadderEditor({ ladder, done }: { ladder: LadderDetail; done: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [steps, setSteps] = useState(ladder.steps);
  const [note, setNote] = useState("");
  const [attempt, setAttempt] = useState(newId);
  const save = useMutation({
    mutationFn: () =>
      api.put<LadderDetail>(
        "/api/supervision/ladder",
        { number: ladder.number, note, steps: steps.map((step, i) => ({ ...step, next: steps[i + 1]?.code ?? null })) },
        { idempotencyKey: attempt },
      ),
    onSuccess: (after) => {
      queries.setQueryData(["supervision", "ladder"], after);
      void message.success(t("ladder.done"));
      done();
    },
    onError: () => setAttempt(newId()),
  });
  const change = (index: number, values: Partial<LadderStep>) => setSteps(steps.map((step, i) => (i === index ? { ...step, ...values } : step)));
  const move = (index: number, by: -1 | 1) => {
    const next = [...steps];
    const [one] = next.splice(index, 1);
    next.splice(index + by, 0, one!);
    setSteps(next);
  };
  const add = () =>
    setSteps([
      ...steps,
      {
        code: `step-${newId().slice(-6)}`,
        nameZh: "",
        nameEn: "",
        form: "oralNotice",
        issuer: "office",
        addressee: "unitContact",
        deadline: { length: 1, unit: "workingDays" },
        triggers: [{ overdueBy: { length: 1, unit: "workingDays" }, limitsMissed: null, returned: null, rebounded: null, redsInARow: null, sources: null }],
        next: null,
      },
    ]);
  return (
    <>
      <ol className="ladder">
        {steps.map((step, index) => (
          <li key={step.code} className={step.issuer === "leader" ? "severe" : undefined}>
            <div className="ladder-head">
              <span className="soft tabular">{index + 1}</span>
              <span className="soft tabular">{step.code}</span>
              <span className="standing">
                <Button type="text" icon={<ArrowUpOutlined />} aria-label={t("ladder.up")} disabled={index === 0} onClick={() => move(index, -1)} />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={t("ladder.down")}
                  disabled={index === steps.length - 1}
                  onClick={() => move(index, 1)}
                />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  aria-label={t("ladder.remove")}
                  onClick={() => setSteps(steps.filter((_, i) => i !== index))}
                />
              </span>
            </div>
            <div className="ladder-edit">
              <Input
                aria-label={t("step.nameZh")}
                placeholder={t("step.nameZh")}
                maxLength={40}
                value={step.nameZh}
                onChange={(e) => change(index, { nameZh: e.target.value })}
              />
              <Input
                aria-label={t("step.nameEn")}
                placeholder={t("step.nameEn")}
                maxLength={80}
                value={step.nameEn}
                onChange={(e) => change(index, { nameEn: e.target.value })}
              />
              <Select
                aria-label={t("step.form")}
                value={step.form}
                options={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
                onChange={(form) => change(index, { form })}
              />
              <Select
                aria-label={t("step.issuer")}
                value={step.issuer}
                options={issuers.map((issuer) => ({ value: issuer, label: t(`issuer.${issuer}`) }))}
                onChange={(issuer) => change(index, { issuer })}
              />
              <Select
                aria-label={t("step.addressee")}
                value={step.addressee}
                options={addressees.map((addressee) => ({ value: addressee, label: t(`addressee.${addressee}`) }))}
                onChange={(addressee) => change(index, { addressee })}
              />
              <SpanInput label={t("step.deadline")} value={step.deadline} onChange={(deadline) => change(index, { deadline })} />
            </div>
            <TriggerEditor triggers={step.triggers} onChange={(triggers) => change(index, { triggers })} />
          </li>
        ))}
      </ol>
      <p>
        <Button icon={<PlusOutlined />} onClick={add}>
          {t("ladder.add")}
        </Button>
      </p>
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["supervision", "ladder"] })} />
      <Input.TextArea
        aria-label={t("ladder.note")}
        placeholder={t("ladder.note")}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(e) => setNote(e.target.value)}
      />
      <p className="verb-choices" style={{ marginTop: 12 }}>
        <Button type="primary" disabled={note.trim() === ""} loading={save.isPending} onClick={() => save.mutate()}>
          {t("ladder.save")}
        </Button>
        <Button onClick={done}>{t("ladder.cancel")}</Button>
      </p>
    </>
  );
}
