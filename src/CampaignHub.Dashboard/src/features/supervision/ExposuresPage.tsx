import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import type { ExposureMedium, ExposureOrigin, ExposureOutcome, ExposureRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import { StateTag, ToneTag } from "@/ui/Tags";
import { UnitSelect, useUnit } from "@/ui/UnitSelect";
import { ExposureCountsTable } from "./ExposureCountsTable";
import { ExposureWhere } from "./ExposureWhere";
import { media, origins, outcomes } from "./kinds";
import { SupervisionTabs } from "./Tabs";
import "./supervision.css";
import { useWords } from "./words";

function ExposedCases({ row }: { row: ExposureRow }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  return (
    <ul className="exposed">
      {row.cases.map((one) => (
        <li key={one.caseId}>
          {can("rectification.read") ? <Link to={`/ledger/${one.caseId}`}>{one.caseNumber}</Link> : <span className="tabular">{one.caseNumber}</span>}{" "}
          <StateTag state={one.state} />
          <div className="clip-2" data-content="case">
            {name(one.description, one.descriptionEn)}
          </div>
          <span className="soft">{one.unitNameZh ? name(one.unitNameZh, one.unitNameEn) : t("exposures.unassigned")}</span>
        </li>
      ))}
    </ul>
  );
}

function WithdrawModal({ row, close }: { row: ExposureRow; close: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useMutation({
    mutationFn: (values: { reason: string }) => api.post(`/api/supervision/exposures/${row.exposureId}/withdraw`, values, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("exposures.withdraw.done"));
      close();
    },
  });
  return (
    <Modal
      open
      title={t("exposures.withdraw")}
      okText={t("exposures.withdraw")}
      okButtonProps={{ danger: true, loading: withdraw.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" onFinish={(values) => withdraw.mutate(values)}>
        <ProblemAlert error={withdraw.error} />
        <Form.Item
          name="reason"
          label={t("note.reason")}
          extra={t("exposures.withdraw.hint")}
          rules={[{ required: true, whitespace: true, message: t("required", { field: t("note.reason") }) }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The register of exposures: where and when problems were shown, and what has become of them. */
export function ExposuresPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["unitId", "origin", "medium", "outcome"]);
  const pages = usePages<ExposureRow>(["supervision", "exposures"], "/api/supervision/exposures", values);
  const unit = useUnit(values.unitId);
  const [withdrawing, setWithdrawing] = useState<ExposureRow | null>(null);
  const chips = [
    values.origin ? { key: "origin", label: t(`exposure.${values.origin as ExposureOrigin}`), remove: () => set({ origin: null }) } : null,
    values.medium ? { key: "medium", label: t(`medium.${values.medium as ExposureMedium}`), remove: () => set({ medium: null }) } : null,
    values.outcome ? { key: "outcome", label: t(`exposure.${values.outcome as ExposureOutcome}`), remove: () => set({ outcome: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const outcome = (row: ExposureRow) =>
    row.withdrawnAt || !row.outcome ? null : <ToneTag tone={row.outcome === "solved" ? "onTime" : "overdue"}>{t(`exposure.${row.outcome}`)}</ToneTag>;
  const verb = (row: ExposureRow) =>
    can("supervision.act") && !row.withdrawnAt ? (
      <Button size="small" onClick={() => setWithdrawing(row)}>
        {t("exposures.withdraw")}
      </Button>
    ) : null;
  const filter = <T extends string>(key: "origin" | "medium" | "outcome", label: string, width: number, all: T[], words: (one: T) => string) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={values[key] as T | undefined}
      options={all.map((one) => ({ value: one, label: words(one) }))}
      onChange={(next) => set({ [key]: next ?? null })}
    />
  );
  return (
    <>
      <SupervisionTabs />
      <ListPage<ExposureRow>
        title={t("exposures.title")}
        verbs={
          can("supervision.act") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/supervision/exposures/new", search })}>
              {t("exposures.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            {filter("outcome", t("exposures.outcome"), 160, outcomes, (one) => t(`exposure.${one}`))}
            {filter("origin", t("exposures.origin"), 150, origins, (one) => t(`exposure.${one}`))}
            {filter("medium", t("exposures.medium"), 150, media, (one) => t(`medium.${one}`))}
            <UnitSelect
              allowClear
              aria-label={t("acts.unit")}
              placeholder={t("acts.unit")}
              style={{ width: 240 }}
              value={values.unitId}
              onChange={(unitId) => set({ unitId: unitId ?? null })}
            />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="exposureId"
        minWidth={1000}
        columns={[
          { key: "on", title: t("exposures.on"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.airedOn)}</span> },
          { key: "where", title: t("exposures.where"), render: (_, row) => <ExposureWhere row={row} /> },
          { key: "cases", title: t("exposures.cases"), width: 400, render: (_, row) => <ExposedCases row={row} /> },
          { key: "outcome", title: t("exposures.outcome"), width: 150, render: (_, row) => outcome(row) },
          { key: "verb", title: "", width: 180, align: "right", render: (_, row) => verb(row) },
        ]}
        card={(row) => (
          <>
            <span className="soft tabular">{dates.day(row.airedOn)}</span> {outcome(row)}
            <ExposureWhere row={row} />
            <ExposedCases row={row} />
          </>
        )}
        cardVerbs={verb}
        empty={{ title: t("exposures.empty"), hint: t("exposures.empty.hint") }}
      />
      <ExposureCountsTable onUnit={(unitId) => set({ unitId })} />
      {withdrawing ? <WithdrawModal row={withdrawing} close={() => setWithdrawing(null)} /> : null}
      <Outlet />
    </>
  );
}
