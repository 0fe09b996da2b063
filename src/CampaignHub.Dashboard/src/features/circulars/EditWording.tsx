import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input } from "antd";
import { useState } from "react";
import type { CircularDetail, EditCircularWording } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { useWords } from "./words";

type Wording = Omit<EditCircularWording, "version">;
const fields = ["title", "addressees", "opening", "findings", "requirements", "copyTo"] as const satisfies (keyof Wording)[];

const draftKey = (data: CircularDetail) => `circular-wording:${data.circularId}:${data.version}`;
const wordingOf = (data: CircularDetail): Wording => Object.fromEntries(fields.map((field) => [field, data[field]])) as Wording;

function keptDraft(data: CircularDetail): Wording | null {
  try {
    return JSON.parse(localStorage.getItem(draftKey(data)) ?? "null") as Wording | null;
  } catch {
    return null;
  }
}

/** Edits the words of a circular, never its figures; what is typed is kept on the device until saved. */
export function EditWording({ data, onDone }: { data: CircularDetail; onDone: () => void }) {
  const t = useWords();
  const ui = useUiWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Wording>();
  const [restored, setRestored] = useState(() => keptDraft(data));
  const forget = () => localStorage.removeItem(draftKey(data));
  const save = useMutation({
    mutationFn: (wording: Wording) => api.put<CircularDetail>(`/api/circulars/${data.circularId}/wording`, { version: data.version, ...wording }),
    onSuccess: (after) => {
      forget();
      queries.setQueryData(["circulars", "one", data.circularId], after);
      void queries.invalidateQueries({ queryKey: ["circulars", "list"] });
      void message.success(t("done.edit"));
      onDone();
    },
  });
  const required = [{ required: true, whitespace: true, message: t("edit.required") }];
  return (
    <Form<Wording>
      form={form}
      layout="vertical"
      className="panel-box"
      initialValues={restored ?? wordingOf(data)}
      onValuesChange={(_, all) => localStorage.setItem(draftKey(data), JSON.stringify(all))}
      onFinish={(wording) => save.mutate({ ...wording, copyTo: wording.copyTo ?? "" })}
    >
      {restored ? (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("edit.draftRestored")}
          action={
            <Button
              size="small"
              onClick={() => {
                forget();
                form.setFieldsValue(wordingOf(data));
                setRestored(null);
              }}
            >
              {t("edit.draftDiscard")}
            </Button>
          }
        />
      ) : null}
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["circulars"] })} />
      {fields.map((field) => (
        <Form.Item key={field} name={field} label={t(`edit.${field}`)} rules={field === "copyTo" ? [] : required}>
          {field === "title" || field === "copyTo" || field === "addressees" ? (
            <Input.TextArea lang="zh-CN" autoSize={{ minRows: 1, maxRows: 4 }} maxLength={field === "title" ? 200 : 1000} />
          ) : (
            <Input.TextArea lang="zh-CN" autoSize={{ minRows: 4, maxRows: 18 }} maxLength={4000} showCount />
          )}
        </Form.Item>
      ))}
      <p className="soft">{t("paper.frozen", { period: data.period })}</p>
      <div className="next-verbs">
        <Button type="primary" htmlType="submit" disabled={save.isPending}>
          {t("edit.save")}
        </Button>
        <Button onClick={onDone} disabled={save.isPending}>
          {ui("action.cancel")}
        </Button>
      </div>
    </Form>
  );
}
