import { DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { CaseDetail, CaseRequestKind } from "@/api/types";
import { useMe } from "@/lib/session";
import { useWords } from "../words";
import { exceptionKinds, supportCauses } from "./kinds";

export type AskValues = { kind: CaseRequestKind; cause?: string; reason: string; until: Dayjs };

/** What is asked for, until when, and why; an extension is for the unit itself. */
export function AskFields({ data }: { data: CaseDetail }) {
  const t = useWords();
  const me = useMe();
  const form = Form.useFormInstance();
  const kind = Form.useWatch<CaseRequestKind>("kind", form);
  const kinds = exceptionKinds.filter((one) => one !== "extension" || me?.role === "unitContact");
  const required = (message: string) => [{ required: true, message }];
  return (
    <>
      <Form.Item name="kind" label={t("exception.kind")} initialValue={kinds[0]} rules={required(t("exception.kind.required"))}>
        <Select options={kinds.map((one) => ({ value: one, label: t(`exception.kind.${one}`) }))} style={{ maxWidth: 280 }} />
      </Form.Item>
      {kind === "higherSupport" ? (
        <Form.Item name="cause" label={t("exception.cause")} rules={required(t("exception.cause.required"))}>
          <Select options={supportCauses.map((one) => ({ value: one, label: t(`exception.cause.${one}`) }))} style={{ maxWidth: 280 }} />
        </Form.Item>
      ) : null}
      <Form.Item name="until" label={t(kind === "extension" ? "exception.newLimit" : "exception.until")} rules={required(t("exception.until.required"))}>
        <DatePicker showTime={{ format: "HH:mm" }} format="YYYY-MM-DD HH:mm" minDate={data.dueAt && kind === "extension" ? dayjs(data.dueAt) : dayjs()} />
      </Form.Item>
      <Form.Item name="reason" label={t("exception.reason")} rules={[{ required: true, whitespace: true, message: t("form.reason.required") }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}
