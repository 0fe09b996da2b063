import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Checkbox, Drawer, Form, Input, Table } from "antd";
import { useRef, useState } from "react";
import type { DispatchOutcomes, DispatchPreview, PreviewedDispatch } from "@/api/types";
import { LimitInput, type LimitValue, limitOf } from "@/features/categories/LimitInput";
import { useLimitText } from "@/features/categories/tree";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "../words";
import "./together.css";

type Props = { caseIds: string[]; onClose: () => void; onDone: () => void };

/** Dispatches chosen cases together: first what each will get or why not, then what became of each. */
export function TogetherDrawer({ caseIds: chosen, onClose, onDone }: Props) {
  const [caseIds] = useState(chosen);
  const t = useWords();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const dispatchId = useRef(newId());
  const [unitId, setUnitId] = useState<string>();
  const [own, setOwn] = useState(false);
  const [limitValue, setLimit] = useState<LimitValue>({ amount: 2, unit: "workingDays", fivePlusTwo: false });
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const limit = own ? limitOf(limitValue) : null;
  const preview = useQuery({
    queryKey: ["dispatch-preview", caseIds, unitId, limit],
    queryFn: () => api.post<DispatchPreview>("/api/cases/dispatch-preview", { caseIds, unitId: unitId ?? null, limit }),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const ready = (preview.data?.items ?? []).filter((line) => line.refusal === null);
  const send = useMutation({
    mutationFn: () =>
      api.post<DispatchOutcomes>("/api/cases/dispatch", {
        dispatchId: dispatchId.current,
        cases: ready.map((line) => ({ caseId: line.caseId, version: line.version, unitId: line.unitId, limit })),
        limitReason: own && reason.trim() ? reason.trim() : null,
        note: note.trim() || null,
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["cases"] });
      onDone();
    },
  });
  const outcome = send.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 880}
      title={t("together.title", { count: caseIds.length })}
      onClose={onClose}
      footer={
        <div className="together-foot">
          <Button onClick={onClose}>{outcome ? t("together.close") : t("view.cancel")}</Button>
          {outcome ? null : (
            <Button
              type="primary"
              disabled={ready.length === 0 || preview.isFetching || (own && (limit === null || !reason.trim()))}
              loading={send.isPending}
              onClick={() => send.mutate()}
            >
              {t("together.send", { count: ready.length })}
            </Button>
          )}
        </div>
      }
    >
      <ProblemAlert error={send.error} reload={() => void preview.refetch()} />
      {outcome ? <Outcome outcome={outcome} lines={preview.data?.items ?? []} /> : null}
      {outcome ? null : (
        <>
          <Form layout="vertical" className="together-form">
            <Form.Item label={t("together.unit")}>
              <UnitSelect
                allowClear
                aria-label={t("together.unit")}
                placeholder={t("together.unit.each")}
                value={unitId}
                onChange={(id) => setUnitId(id ?? undefined)}
              />
            </Form.Item>
            <Form.Item>
              <Checkbox checked={own} onChange={(event) => setOwn(event.target.checked)}>
                {t("together.limit.own")}
              </Checkbox>
            </Form.Item>
            {own ? (
              <>
                <Form.Item label={t("together.limit")}>
                  <LimitInput label={t("together.limit")} value={limitValue} onChange={setLimit} />
                </Form.Item>
                <Form.Item label={t("together.reason")} required>
                  <Input aria-label={t("together.reason")} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
                </Form.Item>
              </>
            ) : null}
            <Form.Item label={t("together.note")}>
              <Input aria-label={t("together.note")} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
            </Form.Item>
          </Form>
          {preview.isPending ? <LoadingState rows={5} /> : null}
          {preview.error && !preview.data ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : null}
          {preview.data ? <Lines lines={preview.data.items} /> : null}
        </>
      )}
    </Drawer>
  );
}

function Lines({ lines }: { lines: PreviewedDispatch[] }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const text = useLimitText();
  const refused = lines.filter((line) => line.refusal !== null).length;
  return (
    <>
      <p className="soft">{refused > 0 ? t("together.some", { ready: lines.length - refused, refused }) : t("together.all")}</p>
      <Table<PreviewedDispatch>
        rowKey="caseId"
        size="small"
        pagination={false}
        tableLayout="fixed"
        scroll={{ x: 720 }}
        dataSource={[...lines].sort((a, b) => Number(b.refusal !== null) - Number(a.refusal !== null))}
        columns={[
          { title: t("print.column.number"), width: 120, render: (_, line) => <span className="tabular nowrap">{line.number ?? "–"}</span> },
          { title: t("column.description"), render: (_, line) => <span className="clip-2">{name(line.description ?? "", line.descriptionEn)}</span> },
          {
            title: t("together.what"),
            width: 320,
            render: (_, line) =>
              line.refusal ? (
                <span className="together-reason">
                  <ToneTag tone="overdue" icon={<ExclamationCircleFilled />}>
                    {line.reason}
                  </ToneTag>
                </span>
              ) : (
                <>
                  {name(line.unitNameZh ?? "", line.unitNameEn)}
                  <span className="soft small tabular block">
                    {line.limit ? text(line.limit) : null}
                    {line.dueAt ? ` · ${t("together.until", { time: dates.dateTime(line.dueAt) })}` : null}
                  </span>
                </>
              ),
          },
        ]}
      />
    </>
  );
}

function Outcome({ outcome, lines }: { outcome: DispatchOutcomes; lines: PreviewedDispatch[] }) {
  const t = useWords();
  const refused = outcome.items.filter((item) => item.refusal !== null);
  const numberOf = (caseId: string) => lines.find((line) => line.caseId === caseId)?.number ?? "–";
  return (
    <>
      <Alert
        type={refused.length > 0 ? "warning" : "success"}
        showIcon
        icon={refused.length > 0 ? undefined : <CheckCircleFilled />}
        title={t("together.done", { count: outcome.dispatched })}
        description={refused.length > 0 ? t("together.refused", { count: refused.length }) : undefined}
      />
      <ul className="together-refused">
        {refused.map((item) => (
          <li key={item.caseId}>
            <span className="tabular nowrap">{numberOf(item.caseId)}</span> {item.reason}
          </li>
        ))}
      </ul>
    </>
  );
}
