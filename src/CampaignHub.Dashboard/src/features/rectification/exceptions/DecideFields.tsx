import { Form, Input, Radio } from "antd";
import type { AskedException } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useWords } from "../words";

/** What was asked, and the answer. */
export function DecideFields({ asked }: { asked: AskedException }) {
  const t = useWords();
  const form = Form.useFormInstance();
  const granted = Form.useWatch<boolean>("granted", form);
  return (
    <>
      <AskedSentence asked={asked} />
      <Form.Item name="granted" initialValue={true} label={t("exception.answer")}>
        <Radio.Group
          options={[
            { value: true, label: t("exception.grant") },
            { value: false, label: t("exception.refuse") },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t("form.note")} rules={granted === false ? [{ required: true, whitespace: true, message: t("form.reason.required") }] : []}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}

export function AskedSentence({ asked }: { asked: AskedException }) {
  const t = useWords();
  const dates = useDates();
  return (
    <p>
      {t("exception.asked", { who: asked.askedByName, what: t(`exception.kind.${asked.kind}`), until: dates.dateTime(asked.until) })}
      {asked.cause ? ` · ${t(`exception.cause.${asked.cause}`)}` : ""}
      <span className="soft block" data-content>
        {asked.reason}
      </span>
    </p>
  );
}
