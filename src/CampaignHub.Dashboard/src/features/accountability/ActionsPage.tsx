import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import type { AccountabilityKind, ActionRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import "./accountability.css";
import { kinds } from "./kinds";
import { AccountabilityTabs } from "./Tabs";
import { useWords } from "./words";

function Basis({ row }: { row: ActionRow }) {
  const t = useWords();
  const name = useName();
  return (
    <>
      {row.circularId ? (
        <div>
          <Link to={`/circulars/${row.circularId}`} data-content="circular">
            {row.circularTitle}
          </Link>
        </div>
      ) : null}
      {row.letterId ? (
        <div>
          <Link to={`/accountability/${row.letterId}`} data-content="letter">
            {row.letterTitle}
          </Link>
        </div>
      ) : null}
      {row.act ? (
        <div>
          <Link to={`/supervision/cases/${row.act.caseId}`}>
            {t("actions.basis.act", { number: row.act.caseNumber, step: name(row.act.stepNameZh, row.act.stepNameEn) })}
          </Link>
        </div>
      ) : row.caseId ? (
        <div>
          <Link to={`/cases/${row.caseId}`}>{t("actions.basis.case")}</Link>
        </div>
      ) : null}
    </>
  );
}

function WithdrawModal({ row, close }: { row: ActionRow; close: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useMutation({
    mutationFn: (values: { reason: string }) => api.post(`/api/accountability-actions/${row.actionId}/withdraw`, values, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["accountability-actions"] });
      void message.success(t("actions.withdraw.done"));
      close();
    },
  });
  return (
    <Modal
      open
      title={t("actions.withdraw")}
      okText={t("actions.withdraw")}
      okButtonProps={{ danger: true, loading: withdraw.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={(values) => withdraw.mutate(values)}>
        <ProblemAlert error={withdraw.error} />
        <Form.Item
          name="reason"
          label={t("actions.withdraw.reason")}
          extra={t("actions.withdraw.hint")}
          rules={[{ required: true, whitespace: true, message: t("required", { field: t("actions.withdraw.reason") }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Who was held to account, how, by whom, and what it rests on. */
export function ActionsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["kind", "unitId"]);
  const pages = usePages<ActionRow>(["accountability-actions"], "/api/accountability-actions", values);
  const unit = useUnit(values.unitId);
  const [withdrawing, setWithdrawing] = useState<ActionRow | null>(null);
  const chips = [
    values.kind ? { key: "kind", label: t(`actions.kind.${values.kind as AccountabilityKind}`), remove: () => set({ kind: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const who = (row: ActionRow) =>
    row.personName ? <span data-content="name">{[row.personName, row.jobTitle].filter(Boolean).join(" · ")}</span> : t("actions.person.unit");
  const kind = (row: ActionRow) => <span className={row.withdrawnAt ? "action-withdrawn" : undefined}>{t(`actions.kind.${row.kind}`)}</span>;
  const reason = (row: ActionRow) => (
    <>
      <span data-content="reason">{row.reason}</span>
      {row.withdrawnBecause ? (
        <div className="soft" data-content="reason">
          {t("actions.withdrawn", { reason: row.withdrawnBecause })}
        </div>
      ) : null}
    </>
  );
  const verb = (row: ActionRow) =>
    can("accountability.record") && !row.withdrawnAt ? (
      <Button size="small" onClick={() => setWithdrawing(row)}>
        {t("actions.withdraw")}
      </Button>
    ) : null;
  return (
    <>
      <AccountabilityTabs />
      <ListPage<ActionRow>
        title={t("actions.title")}
        verbs={
          can("accountability.record") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/accountability/measures/new", search })}>
              {t("actions.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <Select
              allowClear
              aria-label={t("actions.kind")}
              placeholder={t("actions.kind")}
              style={{ width: 220 }}
              value={values.kind}
              options={kinds.map((each) => ({ value: each, label: t(`actions.kind.${each}`) }))}
              onChange={(next) => set({ kind: next ?? null })}
            />
            <UnitSelect
              allowClear
              aria-label={t("actions.unit")}
              placeholder={t("actions.unit")}
              style={{ width: 240 }}
              value={values.unitId}
              onChange={(unitId) => set({ unitId: unitId ?? null })}
            />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="actionId"
        minWidth={1080}
        columns={[
          { key: "on", title: t("actions.decided"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.decidedOn)}</span> },
          { key: "kind", title: t("actions.kind"), width: 170, render: (_, row) => kind(row) },
          {
            key: "who",
            title: t("actions.person"),
            width: 200,
            render: (_, row) => (
              <>
                {who(row)}
                <br />
                <span className="soft">{name(row.unitNameZh, row.unitNameEn)}</span>
              </>
            ),
          },
          { key: "reason", title: t("actions.reason"), render: (_, row) => reason(row) },
          { key: "basis", title: t("actions.basis"), width: 200, render: (_, row) => <Basis row={row} /> },
          { key: "by", title: t("actions.by"), width: 160, render: (_, row) => <span data-content="name">{row.decidedBy}</span> },
          { key: "verb", title: "", width: 150, align: "right", render: (_, row) => verb(row) },
        ]}
        card={(row) => (
          <>
            <strong>{kind(row)}</strong> <span className="soft tabular">{dates.day(row.decidedOn)}</span>
            <br />
            {who(row)} · {name(row.unitNameZh, row.unitNameEn)}
            <br />
            {reason(row)}
            <Basis row={row} />
          </>
        )}
        cardVerbs={verb}
        empty={{ title: t("actions.empty"), hint: t("actions.empty.hint") }}
      />
      {withdrawing ? <WithdrawModal row={withdrawing} close={() => setWithdrawing(null)} /> : null}
      <Outlet />
    </>
  );
}
