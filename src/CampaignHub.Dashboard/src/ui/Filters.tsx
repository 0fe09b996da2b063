import { Select } from "antd";
import { UnitSelect, useChoosesUnits } from "./UnitSelect";

type Choice<T extends string> = { label: string; width: number; value?: string; all: T[]; words: (one: T) => string; onChange: (next: T | null) => void };

/** A list's filter by one of a few values. */
export function ChoiceFilter<T extends string>({ label, width, value, all, words, onChange }: Choice<T>) {
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={value as T | undefined}
      options={all.map((one) => ({ value: one, label: words(one) }))}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

/** A list's filter by a unit; for whoever has a choice of them. */
export function UnitFilter({ label, value, onChange }: { label: string; value?: string; onChange: (next: string | null) => void }) {
  if (!useChoosesUnits()) return null;
  return <UnitSelect allowClear aria-label={label} placeholder={label} style={{ width: 240 }} value={value} onChange={(next) => onChange(next ?? null)} />;
}
