import { useQuery } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useEffect } from "react";
import type { CaseDetail, DispatchProposal, LimitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { UnitSelect } from "@/ui/UnitSelect";
import { LimitField } from "./LimitField";
import { type LimitValue, limitOf } from "./LimitInput";
import { useWords } from "./words";

const same = (a: LimitRow, b: LimitRow) => a.amount === b.amount && a.unit === b.unit && (a.unit === "clockHours" || a.fivePlusTwo === b.fivePlusTwo);

/** To whom and how long: what the category proposes, what is given instead, and until when that is. */
export function DispatchFields({ data }: { data: CaseDetail }) {
  const t = useWords();
  const name = useName();
  const form = Form.useFormInstance();
  const proposal = useQuery({
    queryKey: ["cases", "proposal", data.caseId, data.version],
    queryFn: ({ signal }) => api.get<DispatchProposal>(`/api/cases/${data.caseId}/dispatch-proposal`, undefined, signal),
  });
  const standard = proposal.data?.limit ?? null;
  const limit = limitOf(Form.useWatch<LimitValue | undefined>("limit"));
  useEffect(() => {
    if (proposal.isPending) return;
    if (!form.isFieldTouched("unitId") && !form.getFieldValue("unitId") && proposal.data?.unitId) form.setFieldValue("unitId", proposal.data.unitId);
  }, [proposal.isPending, proposal.data, form]);
  const other = standard !== null && limit !== null && !same(standard, limit);
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
      <LimitField label={t("dispatch.limit")} standard={standard} pending={proposal.isPending} />
      {other ? (
        <Form.Item name="limitReason" label={t("dispatch.reason")} rules={[{ required: true, whitespace: true, message: t("dispatch.reason.required") }]}>
          <Input maxLength={200} />
        </Form.Item>
      ) : null}
      {proposal.data?.closingStandard || proposal.data?.closingStandardEn ? (
        <p className="soft" data-content>
          {t("dispatch.closing", { text: name(proposal.data.closingStandard, proposal.data.closingStandardEn) })}
        </p>
      ) : null}
    </>
  );
}
