import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, InputNumber, Select, Space } from "antd";
import type { CaseSource, Span, SpanUnit, StepTrigger } from "@/api/types";
import { caseSources } from "@/features/rectification/states";
import { useWords as useCaseWords } from "@/features/rectification/words";
import { spanUnits } from "./kinds";
import { useWords } from "./words";

const counts = ["limitsMissed", "returned", "rebounded", "redsInARow"] as const;

export function SpanInput({ label, value, onChange }: { label: string; value: Span | null; onChange: (value: Span | null) => void }) {
  const t = useWords();
  const unit = value?.unit ?? "workingDays";
  return (
    <Space.Compact>
      <InputNumber
        aria-label={label}
        placeholder={label}
        min={1}
        max={365}
        style={{ width: 110 }}
        value={value?.length ?? null}
        onChange={(length) => onChange(length ? { length, unit } : null)}
      />
      <Select<SpanUnit>
        aria-label={t("span.unit", { label })}
        style={{ width: 150 }}
        value={unit}
        disabled={!value}
        options={spanUnits.map((one) => ({ value: one, label: t(`span.name.${one}`) }))}
        onChange={(one) => value && onChange({ ...value, unit: one })}
      />
    </Space.Compact>
  );
}

/** What sets a step off: any line suffices, within a line everything given must hold. */
export function TriggerEditor({ triggers, onChange }: { triggers: StepTrigger[]; onChange: (triggers: StepTrigger[]) => void }) {
  const t = useWords();
  const sources = useCaseWords();
  const change = (index: number, values: Partial<StepTrigger>) => onChange(triggers.map((one, i) => (i === index ? { ...one, ...values } : one)));
  return (
    <>
      {triggers.map((trigger, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no name of their own
        <div className="ladder-trigger" key={index}>
          <SpanInput label={t("trigger.field.overdueBy")} value={trigger.overdueBy} onChange={(overdueBy) => change(index, { overdueBy })} />
          {counts.map((count) => (
            <InputNumber
              key={count}
              aria-label={t(`trigger.field.${count}`)}
              placeholder={t(`trigger.field.${count}`)}
              min={1}
              max={99}
              style={{ width: 130 }}
              value={trigger[count] ?? null}
              onChange={(value) => change(index, { [count]: value })}
            />
          ))}
          <Select<CaseSource[]>
            mode="multiple"
            aria-label={t("trigger.field.sources")}
            placeholder={t("trigger.field.sources")}
            style={{ minWidth: 180 }}
            value={trigger.sources ?? []}
            options={caseSources.map((source) => ({ value: source, label: sources(`source.${source}`) }))}
            onChange={(value) => change(index, { sources: value.length > 0 ? value : null })}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("trigger.remove")}
            disabled={triggers.length === 1}
            onClick={() => onChange(triggers.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        disabled={triggers.length >= 5}
        onClick={() =>
          onChange([
            ...triggers,
            { overdueBy: { length: 1, unit: "workingDays" }, limitsMissed: null, returned: null, rebounded: null, redsInARow: null, sources: null },
          ])
        }
      >
        {t("trigger.add")}
      </Button>
    </>
  );
}
