import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { LimitRow, LookBackRow } from "@/api/types";
import { LimitField } from "@/features/categories/LimitField";
import { useStandardLimit } from "@/features/categories/tree";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "../words";

type Values = { held: boolean; note?: string; limit?: LimitRow };

/** Says what the second look found; a problem that is back opens its case anew. */
export function ReportDrawer({ row, drawn, onClose }: { row: LookBackRow; drawn: string; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState(newId);
  const held = Form.useWatch("held", form);
  const usual = useStandardLimit(row.category);
  const report = useMutation({
    mutationFn: (values: Values) =>
      api.post(
        `/api/look-backs/${row.lookBackId}/report`,
        { version: row.version, held: values.held, note: values.note?.trim() || null, limit: values.held ? null : values.limit },
        { idempotencyKey: key },
      ),
    onSuccess: () => {
      for (const queryKey of [["look-backs"], ["cases"]]) void queries.invalidateQueries({ queryKey });
      void message.success(t("lookBack.reported"));
      onClose();
    },
    onError: () => setKey(newId()),
  });
  return (
    <Drawer open size={phone ? "100%" : 520} title={t("lookBack.report.title", { number: row.number })} onClose={onClose}>
      <p className="case-description" data-content>
        {name(row.description, row.descriptionEn)}
      </p>
      <p>
        <Link to={`/ledger/${row.caseId}`}>{t("case.open")}</Link>
      </p>
      <p className="soft small" style={{ overflowWrap: "anywhere" }}>
        {drawn}
      </p>
      <Form<Values> form={form} layout="vertical" initialValues={{ held: true }} onFinish={(values) => report.mutate(values)}>
        <ProblemAlert error={report.error} reload={() => void queries.invalidateQueries({ queryKey: ["look-backs"] })} />
        <Form.Item name="held" label={t("lookBack.found")} required>
          <Radio.Group
            options={[
              { value: true, label: t("lookBack.state.held") },
              { value: false, label: t("lookBack.state.rebounded") },
            ]}
          />
        </Form.Item>
        {held === false ? <LimitField label={t("lookBack.limit")} standard={usual.standard} pending={usual.pending} /> : null}
        <Form.Item name="note" label={t("form.note")} rules={held === false ? [{ required: true, whitespace: true, message: t("form.reason.required") }] : []}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" danger={held === false} loading={report.isPending}>
          {t("lookBack.report")}
        </Button>
      </Form>
    </Drawer>
  );
}
