import { Button, Input } from "antd";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useWords } from "./words";

type Props = { value?: string; onChange?: (day: string) => void; id?: string; "aria-label"?: string };

/** A business date, as the browser's own picker gives it. */
export function DayInput({ value, onChange, ...rest }: Props) {
  return <Input type="date" {...rest} value={value ?? ""} onChange={(event) => onChange?.(event.target.value)} style={{ width: 170 }} />;
}

/** The day the page speaks of: in the address bar, today unless told. */
export function useAsOf() {
  const dates = useDates();
  const { values, set } = useUrlFilters(["on"]);
  const today = dates.businessDate(new Date().toISOString());
  return { on: values.on, day: values.on ?? today, today, set: (on: string | null) => set({ on }) };
}

export function AsOf() {
  const t = useWords();
  const { on, day, set } = useAsOf();
  return (
    <div className="as-of">
      <label htmlFor="as-of">{t("day.asOf")}</label>
      <DayInput id="as-of" value={day} onChange={(next) => set(next || null)} />
      {on ? <Button onClick={() => set(null)}>{t("day.today")}</Button> : null}
    </div>
  );
}
