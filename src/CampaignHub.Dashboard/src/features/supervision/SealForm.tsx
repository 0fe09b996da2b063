import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { AccountabilityCause, SealedTransfer, ThreadDetail } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

const causes: AccountabilityCause[] = ["inaction", "buckPassing", "passivity", "perfunctoryWork"];

/** Seals the file of a case for discipline inspection. */
export function SealForm({ thread }: { thread: ThreadDetail }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [transferId, setTransferId] = useState(newId);
  const waiting = thread.acts.find((act) => act.form === "transfer" && act.state === "proposed");
  const seal = useMutation({
    mutationFn: (values: { cause: AccountabilityCause; reason: string }) =>
      api.post<SealedTransfer>(
        "/api/supervision/transfers",
        { ...values, transferId, caseId: thread.caseId, actId: waiting?.actId },
        { idempotencyKey: transferId },
      ),
    onSuccess: (sealed) => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("transfers.done", { hash: sealed.manifestHash.slice(0, 16) }));
      setOpen(false);
      setTransferId(newId());
    },
    onError: () => setTransferId(newId()),
  });
  return (
    <>
      {waiting ? <p className="soft">{t("transfers.thread.hint")}</p> : null}
      <Button danger={Boolean(waiting)} onClick={() => setOpen(true)}>
        {t("transfers.seal")}
      </Button>
      <Modal open={open} title={t("transfers.seal")} onCancel={() => setOpen(false)} footer={null} destroyOnHidden>
        <p className="verb-hint">{t("transfers.seal.hint")}</p>
        <Form layout="vertical" initialValues={{ cause: "inaction" }} onFinish={(values) => seal.mutate(values)}>
          <ProblemAlert error={seal.error} />
          <Form.Item name="cause" label={t("transfers.cause")} required>
            <Select options={causes.map((cause) => ({ value: cause, label: t(`cause.${cause}`) }))} />
          </Form.Item>
          <Form.Item name="reason" label={t("note.reason")} rules={[{ required: true, whitespace: true, message: t("required", { field: t("note.reason") }) }]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={seal.isPending}>
            {t("transfers.seal")}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
