import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { DraftedPaper, Span } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { SpanInput } from "./TriggerEditor";
import { useWords } from "./words";

type Values = { unitId?: string; addressees: string; problems: string };

/** A correction notice to a unit, a person or a household. */
export function CorrectionDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [documentId] = useState(newId);
  const [within, setWithin] = useState<Span | null>({ length: 7, unit: "days" });
  const draft = useMutation({
    mutationFn: (values: Values) =>
      api.post<DraftedPaper>("/api/supervision/documents/correction-notices", { ...values, documentId, within }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("paperDone.drafted"));
      void navigate({ pathname: `/supervision/documents/${documentId}`, search });
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("papers.new")} onClose={() => navigate({ pathname: "/supervision/documents", search })}>
      <Form<Values> layout="vertical" onFinish={(values) => draft.mutate(values)}>
        <ProblemAlert error={draft.error} />
        <Form.Item name="addressees" label={t("paper.addressees")} rules={required(t("paper.addressees"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="unitId" label={t("paper.toUnit")}>
          <UnitSelect allowClear />
        </Form.Item>
        <Form.Item name="problems" label={t("paper.problems")} rules={required(t("paper.problems"))}>
          <Input.TextArea rows={5} maxLength={3000} />
        </Form.Item>
        <Form.Item label={t("paper.within")} required>
          <SpanInput label={t("paper.within")} value={within} onChange={setWithin} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={draft.isPending}>
          {t("papers.new")}
        </Button>
      </Form>
    </Drawer>
  );
}
