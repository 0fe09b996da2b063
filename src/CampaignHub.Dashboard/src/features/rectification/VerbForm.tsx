import { Button, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import type { CaseDetail, CaseVerb, LimitRow } from "@/api/types";
import { DispatchFields } from "@/features/categories/DispatchFields";
import { LimitField, rememberLimit } from "@/features/categories/LimitField";
import { useStandardLimit } from "@/features/categories/tree";
import { PhotoPicker } from "@/ui/Photos";
import { AssignField } from "./AssignField";
import { AskFields } from "./exceptions/AskFields";
import { AskedSentence, DecideFields } from "./exceptions/DecideFields";
import { useWords } from "./words";

export type VerbValues = {
  unitId?: string;
  limit?: LimitRow;
  limitReason?: string;
  note?: string;
  reason?: string;
  photoIds?: string[];
  until?: Dayjs;
  userId?: string;
  staffId?: string;
  kind?: string;
  cause?: string;
  granted?: boolean;
};

type Props = { verb: CaseVerb; data: CaseDetail; busy: boolean; onSend: (values: VerbValues) => void };

/** The few fields a verb needs. */
export function VerbForm({ verb, data, busy, onSend }: Props) {
  const t = useWords();
  const [form] = Form.useForm<VerbValues>();
  const usual = useStandardLimit(data.category);
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Form<VerbValues>
      form={form}
      layout="vertical"
      onFinish={(values) => {
        if (values.limit) rememberLimit(values.limit);
        const { person, ...rest } = values as VerbValues & { person?: string };
        const of = (side: string) => (person?.startsWith(side) ? person.slice(2) : undefined);
        onSend({ ...rest, ...(verb === "assign" ? { userId: of("u:"), staffId: of("s:") } : {}), note: values.note?.trim() || undefined });
      }}
    >
      {verb === "dispatch" ? <DispatchFields data={data} /> : null}
      {verb === "submit" ? (
        <>
          <Form.Item name="note" label={t("form.submitNote")} rules={required(t("form.submitNote.required"))}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} showCount />
          </Form.Item>
          <Form.Item
            name="photoIds"
            label={t("form.afterPhotos")}
            initialValue={[]}
            required={data.photoRequired}
            extra={data.photoRequired ? t("form.afterPhotos.must") : t("form.afterPhotos.free")}
            rules={[
              {
                validator: (_, ids: string[]) =>
                  ids.length > 0 || !data.photoRequired ? Promise.resolve() : Promise.reject(new Error(t("form.afterPhotos.required"))),
              },
            ]}
          >
            <FormPhotos />
          </Form.Item>
        </>
      ) : null}
      {verb === "return" ? (
        <>
          <Form.Item name="reason" label={t("form.returnReason")} rules={required(t("form.returnReason.required"))}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
          </Form.Item>
          <LimitField label={t("form.reworkLimit")} standard={usual.standard} pending={usual.pending} />
        </>
      ) : null}
      {verb === "notAccept" || verb === "void" || verb === "sendBack" || verb === "unmerge" ? (
        <Form.Item name="reason" label={t(`form.${verb}Reason`)} rules={required(t("form.reason.required"))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
        </Form.Item>
      ) : null}
      {verb === "assign" ? (
        <Form.Item name="person" required label={t("assign.person")}>
          <AssignField />
        </Form.Item>
      ) : null}
      {verb === "ask" ? <AskFields data={data} /> : null}
      {verb === "decide" && data.asked ? <DecideFields asked={data.asked} /> : null}
      {verb === "withdraw" && data.asked ? <AskedSentence asked={data.asked} /> : null}
      {verb === "dispatch" || verb === "close" || verb === "resume" || verb === "file" ? (
        <Form.Item name="note" label={verb === "close" ? t("form.closeNote") : t("form.note")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      ) : null}
      <Button type="primary" htmlType="submit" danger={verb === "return" || verb === "void" || verb === "notAccept"} disabled={busy} loading={busy}>
        {t(`verb.${verb}`)}
      </Button>
    </Form>
  );
}

function FormPhotos({ value = [], onChange = () => {} }: { value?: string[]; onChange?: (ids: string[]) => void }) {
  return <PhotoPicker value={value} onChange={onChange} />;
}
