import { useQuery } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useEffect } from "react";
import type { CaseDetail, DispatchProposal, LimitRow, ReckonedLimit } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { UnitSelect } from "@/ui/UnitSelect";
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

const same = (a: LimitRow, b: LimitRow) => a.amount === b.amount && a.unit === b.unit && (a.unit === "clockHours" || a.fivePlusTwo === b.fivePlusTwo);

/** Remembers a limit for the next case whose category has none. */
export const rememberLimit = (limit: LimitRow) => localStorage.setItem(limitKey, JSON.stringify(limit));

/** To whom and how long: what the category proposes, what is given instead, and until when that is. */
export function DispatchFields({ data }: { data: CaseDetail }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const text = useLimitText();
  const form = Form.useFormInstance();
  const proposal = useQuery({
    queryKey: ["cases", "proposal", data.caseId, data.version],
    queryFn: ({ signal }) => api.get<DispatchProposal>(`/api/cases/${data.caseId}/dispatch-proposal`, undefined, signal),
  });
  const standard = proposal.data?.limit ?? null;
  const limit = limitOf(Form.useWatch<LimitValue | undefined>("limit"));
  const reckoned = useQuery({
    queryKey: ["worktime", "limit", limit],
    enabled: limit !== null,
    queryFn: ({ signal }) => api.get<ReckonedLimit>("/api/working-time/limit", limit!, signal),
    placeholderData: (before) => before,
  });
  useEffect(() => {
    if (proposal.isPending) return;
    if (!form.isFieldTouched("limit")) form.setFieldValue("limit", proposal.data?.limit ?? remembered());
    if (!form.isFieldTouched("unitId") && !form.getFieldValue("unitId") && proposal.data?.unitId) form.setFieldValue("unitId", proposal.data.unitId);
  }, [proposal.isPending, proposal.data, form]);
  const other = standard !== null && limit !== null && !same(standard, limit);
  const weekday = (iso: string) =>
    new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "zh-CN", { weekday: "long", timeZone: dates.timeZone }).format(new Date(iso));
  return (
    <>
      <Form.Item
        name="unitId"
        label={t("dispatch.unit")}
        initialValue={data.unitId ?? data.suggestedUnitId ?? undefined}
        extra={proposal.data?.unitId ? t(`dispatch.unit.${proposal.data.axis}`, { name: name(proposal.data.unitNameZh, proposal.data.unitNameEn) }) : undefined}
        rules={[{ required: true, message: t("dispatch.unit.required") }]}
      >
        <UnitSelect />
      </Form.Item>
      <Form.Item
        name="limit"
        label={t("dispatch.limit")}
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
        <LimitInput label={t("dispatch.limit")} disabled={proposal.isPending} />
      </Form.Item>
      {other ? (
        <Form.Item name="limitReason" label={t("dispatch.reason")} rules={[{ required: true, whitespace: true, message: t("dispatch.reason.required") }]}>
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
      {proposal.data?.closingStandard ? <p className="soft">{t("dispatch.closing", { text: proposal.data.closingStandard })}</p> : null}
    </>
  );
}
