import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Modal, Select, Upload } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { TransferOutcome, TransferRow, VerifiedTransfer } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import { SupervisionTabs } from "./Tabs";
import "./supervision.css";
import { useWords } from "./words";

const outcomes: TransferOutcome[] = ["accepted", "returned", "accountable", "notAccountable"];

/** Cases handed over to discipline inspection, their sealed bundles, and what came of them. */
export function TransfersPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const [asked, setAsked] = useState<TransferRow | null>(null);
  const pages = usePages<TransferRow>(["supervision", "transfers"], "/api/supervision/transfers");
  const outcome = (row: TransferRow) => t(`transfer.${row.outcome}`);
  return (
    <>
      <SupervisionTabs />
      <ListPage<TransferRow>
        title={t("transfers.title")}
        pages={pages}
        rowKey="transferId"
        onOpen={setAsked}
        minWidth={900}
        columns={[
          { key: "case", title: t("acts.case"), width: 100, render: (_, row) => <span className="tabular">{row.caseNumber}</span> },
          { key: "unit", title: t("acts.unit"), render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "cause", title: t("transfers.cause"), width: 150, render: (_, row) => t(`cause.${row.cause}`) },
          { key: "sealed", title: t("transfers.sealed"), width: 160, render: (_, row) => <span className="tabular">{dates.dateTime(row.sealedAt)}</span> },
          { key: "hash", title: t("transfers.hash"), width: 170, render: (_, row) => <code title={row.manifestHash}>{row.manifestHash.slice(0, 16)}…</code> },
          { key: "outcome", title: t("transfers.outcome"), width: 150, render: (_, row) => outcome(row) },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong> <span className="tabular">{row.caseNumber}</span>
            <br />
            {t(`cause.${row.cause}`)} · {outcome(row)}
          </>
        )}
        empty={{ title: t("transfers.empty"), hint: t("transfers.empty.hint") }}
      />
      {asked ? <TransferModal key={asked.transferId} row={asked} mayWrite={can("supervision.transfer")} done={() => setAsked(null)} /> : null}
    </>
  );
}

function TransferModal({ row, mayWrite, done }: { row: TransferRow; mayWrite: boolean; done: () => void }) {
  const t = useWords();
  const dates = useDates();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const verify = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file);
      return api.post<VerifiedTransfer>(`/api/supervision/transfers/${row.transferId}/verify`, form);
    },
  });
  const conclude = useMutation({
    mutationFn: (values: { outcome: TransferOutcome; on: string; note?: string }) =>
      api.post(`/api/supervision/transfers/${row.transferId}/outcome`, values, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision", "transfers"] });
      void message.success(t("transfers.concluded"));
      done();
    },
  });
  return (
    <Modal open title={t("transfers.one", { number: row.caseNumber })} onCancel={done} footer={null}>
      <p className="paper-text" data-content="reason">
        {row.reason}
      </p>
      <p>
        <Link to={`/supervision/cases/${row.caseId}`}>{t("thread.of", { number: row.caseNumber })}</Link>
      </p>
      <p className="soft">
        {t("transfers.by", { name: row.sealedBy, at: dates.dateTime(row.sealedAt), count: row.files })}
        <br />
        <code style={{ overflowWrap: "anywhere" }}>{row.manifestHash}</code>
      </p>
      {row.outcomeOn ? (
        <p data-content="outcome">
          {dates.day(row.outcomeOn)} · {t(`transfer.${row.outcome}`)} {row.outcomeNote}
        </p>
      ) : null}
      <div className="verb-choices">
        {mayWrite ? (
          <DownloadButton path={`/api/supervision/transfers/${row.transferId}/bundle.zip`} name={`transfer-${row.caseNumber}.zip`}>
            {t("transfers.download")}
          </DownloadButton>
        ) : null}
        <Upload
          accept=".zip"
          showUploadList={false}
          beforeUpload={(file) => {
            verify.mutate(file);
            return false;
          }}
        >
          <Button loading={verify.isPending}>{t("transfers.verify")}</Button>
        </Upload>
      </div>
      <ProblemAlert error={verify.error ?? conclude.error} />
      {verify.data ? (
        <Alert
          className="verify-file"
          showIcon
          type={verify.data.isSealed ? "success" : "error"}
          title={t(verify.data.isSealed ? "transfers.same" : "transfers.other")}
          description={verify.data.wrong.length > 0 ? verify.data.wrong.join(t("list.and")) : undefined}
        />
      ) : null}
      {mayWrite ? (
        <Form layout="vertical" initialValues={{ on: today }} onFinish={(values) => conclude.mutate(values)} style={{ marginTop: 16 }}>
          <Form.Item name="outcome" label={t("transfers.outcome")} rules={[{ required: true, message: t("required", { field: t("transfers.outcome") }) }]}>
            <Select options={outcomes.map((one) => ({ value: one, label: t(`transfer.${one}`) }))} />
          </Form.Item>
          <Form.Item name="on" label={t("transfers.on")}>
            <Input type="date" max={today} />
          </Form.Item>
          <Form.Item name="note" label={t("transfers.note")}>
            <Input.TextArea rows={2} maxLength={2000} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={conclude.isPending}>
            {t("transfers.save")}
          </Button>
        </Form>
      ) : null}
    </Modal>
  );
}
