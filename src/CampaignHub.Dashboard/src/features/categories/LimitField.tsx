import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useEffect } from "react";
import type { LimitRow, ReckonedLimit } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { LimitInput, type LimitValue, limitOf } from "./LimitInput";
import { useLimitText } from "./tree";
import { useWords } from "./words";

const limitKey = "dispatch-limit";

/** What was given last, where the category of a case says nothing. */
function remembered(): LimitValue {
  try {
    return JSON.parse(localStorage.getItem(limitKey) ?? "") as LimitValue;
  } catch {
    return { amount: 2, unit: "workingDays", fivePlusTwo: false };
  }
}

/** Remembers a limit for the next case whose category has none. */
export const rememberLimit = (limit: LimitRow) => localStorage.setItem(limitKey, JSON.stringify(limit));

type Props = { label: string; standard: LimitRow | null; pending: boolean };

/** The form's "limit": what the category says or what was given last, and until when that is from now. */
export function LimitField({ label, standard, pending }: Props) {
  const t = useWords();
  const dates = useDates();
  const text = useLimitText();
  const form = Form.useFormInstance();
  const limit = limitOf(Form.useWatch<LimitValue | undefined>("limit"));
  const reckoned = useQuery({
    queryKey: ["worktime", "limit", limit],
    enabled: limit !== null,
    queryFn: ({ signal }) => api.get<ReckonedLimit>("/api/working-time/limit", limit!, signal),
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (!pending && !form.isFieldTouched("limit")) form.setFieldValue("limit", standard ?? remembered());
  }, [pending, standard, form]);
  const weekday = (iso: string) =>
    new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "zh-CN", { weekday: "long", timeZone: dates.timeZone }).format(new Date(iso));
  return (
    <Form.Item
      name="limit"
      label={label}
      required
      extra={
        <>
          {limit && reckoned.data ? (
            <output className="tabular" style={{ display: "block" }}>
              {t("dispatch.until", { limit: text(limit), weekday: weekday(reckoned.data.dueAt), at: dates.dateTime(reckoned.data.dueAt) })}
            </output>
          ) : null}
          {standard ? t("dispatch.limit.category", { limit: text(standard) }) : null}
        </>
      }
      rules={[{ validator: (_, value: LimitValue) => (limitOf(value) ? Promise.resolve() : Promise.reject(new Error(t("dispatch.limit.required")))) }]}
    >
      <LimitInput label={label} disabled={pending} />
    </Form.Item>
  );
}
