import { Checkbox, InputNumber, Select, Space } from "antd";
import type { LimitRow, TimeLimitUnit } from "@/api/types";
import { useWords } from "./words";

/** The largest amount of each unit, about a year, as the server has it. */
const most: Record<TimeLimitUnit, number> = { workingMinutes: 100_000, workingHours: 2_000, workingDays: 260, clockHours: 24 * 366 };
const units = Object.keys(most) as TimeLimitUnit[];

export type LimitValue = { amount?: number | null; unit: TimeLimitUnit; fivePlusTwo: boolean };

/** The limit a form holds; none while its amount is empty or more than its unit allows. */
export const limitOf = (value?: LimitValue | null): LimitRow | null =>
  value?.amount && value.amount <= most[value.unit] ? { amount: value.amount, unit: value.unit, fivePlusTwo: value.fivePlusTwo } : null;

type Props = { id?: string; value?: LimitValue | null; onChange?: (value: LimitValue) => void; label: string; weekends?: boolean; disabled?: boolean };

/** An amount and its unit side by side, and whether weekends count. */
export function LimitInput({ id, value, onChange, label, weekends = true, disabled = false }: Props) {
  const t = useWords();
  const now: LimitValue = value ?? { unit: "workingDays", fivePlusTwo: false };
  const set = (part: Partial<LimitValue>) => onChange?.({ ...now, ...part });
  return (
    <>
      <Space.Compact>
        <InputNumber
          id={id}
          aria-label={label}
          min={1}
          max={most[now.unit]}
          disabled={disabled}
          precision={0}
          value={now.amount ?? null}
          onChange={(amount) => set({ amount })}
          style={{ width: 90 }}
        />
        <Select
          aria-label={t("edit.limit.unit")}
          value={now.unit}
          disabled={disabled}
          onChange={(unit: TimeLimitUnit) => set({ unit })}
          options={units.map((unit) => ({ value: unit, label: t(`unit.name.${unit}`) }))}
          style={{ width: 180 }}
        />
      </Space.Compact>
      {weekends && now.unit !== "clockHours" ? (
        <div style={{ marginTop: 6 }}>
          <Checkbox checked={now.fivePlusTwo} onChange={(event) => set({ fivePlusTwo: event.target.checked })}>
            {t("edit.fivePlusTwo")}
          </Checkbox>
        </div>
      ) : null}
    </>
  );
}
