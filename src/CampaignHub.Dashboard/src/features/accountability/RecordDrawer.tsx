import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { AccountabilityKind, CaseDetail, CaseRow, CircularRow, LetterRow, Page, RecordedAction } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { kinds } from "./kinds";
import { useWords } from "./words";

type Values = {
  kind: AccountabilityKind;
  unitId: string;
  personName?: string;
  decidedOn: string;
  decidedBy: string;
  reason: string;
  letterId?: string;
  caseId?: string;
  circularId?: string;
};

export function RecordDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const [given] = useState(() => ({
    unitId: params.get("unitId") ?? undefined,
    caseId: params.get("caseId") ?? undefined,
    actId: params.get("actId") ?? undefined,
  }));
  const [form] = Form.useForm<Values>();
  const [actionId] = useState(newId);
  const unitId = Form.useWatch("unitId", form);
  const today = useToday();
  const letters = useQuery({
    queryKey: ["letters", "of", unitId],
    queryFn: ({ signal }) => api.get<Page<LetterRow>>("/api/responsibility-letters", { unitId, limit: 50 }, signal),
    enabled: Boolean(unitId),
  });
  const named = useQuery({
    queryKey: ["cases", "one", given.caseId],
    queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${given.caseId}`, undefined, signal),
    enabled: Boolean(given.caseId) && can("rectification.read"),
  }).data;
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const cases = useQuery({
    queryKey: ["cases", "basis", unitId, wanted],
    queryFn: ({ signal }) => api.get<Page<CaseRow>>("/api/cases", { unitId, search: wanted || undefined, limit: 30 }, signal),
    enabled: Boolean(unitId) && can("rectification.read"),
    placeholderData: (before) => before,
  });
  const listed = cases.data?.items ?? [];
  const choices = named && !listed.some((row) => row.caseId === named.caseId) ? [named, ...listed] : listed;
  const circulars = useQuery({
    queryKey: ["circulars", "basis"],
    queryFn: ({ signal }) => api.get<Page<CircularRow>>("/api/circulars", { limit: 50 }, signal),
    enabled: can("circulars.read"),
  });
  const leave = () => {
    for (const key of ["caseId", "actId"]) params.delete(key);
    if (given.actId) params.delete("unitId");
    void navigate(given.actId && given.caseId ? `/supervision/cases/${given.caseId}` : { pathname: "/accountability/measures", search: params.toString() });
  };
  const record = useMutation({
    mutationFn: (values: Values) =>
      api.post<RecordedAction>("/api/accountability-actions", { ...values, actId: given.actId ?? null, actionId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["accountability-actions"] });
      void message.success(t("actions.done"));
      leave();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("actions.new")} onClose={leave}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={given.actId ? { decidedOn: today, kind: "circularCriticism", unitId: given.unitId, caseId: given.caseId } : { decidedOn: today }}
        onFinish={(values) => record.mutate(values)}
      >
        <ProblemAlert error={record.error} />
        <Form.Item name="kind" label={t("actions.kind")} rules={required(t("actions.kind"))}>
          <Select options={kinds.map((kind) => ({ value: kind, label: t(`actions.kind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="unitId" label={t("actions.unit")} rules={required(t("actions.unit"))}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="personName" label={t("actions.person")} extra={t("actions.person.hint")}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="decidedOn" label={t("actions.decided")} rules={required(t("actions.decided"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="decidedBy" label={t("actions.by")} rules={required(t("actions.by"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="reason" label={t("actions.reason")} rules={required(t("actions.reason"))}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <Form.Item name="letterId" label={t("actions.letter")}>
          <Select
            allowClear
            disabled={!unitId}
            placeholder={unitId ? undefined : t("actions.unit.first")}
            options={(letters.data?.items ?? []).map((letter) => ({ value: letter.letterId, label: letter.title }))}
          />
        </Form.Item>
        {can("rectification.read") ? (
          <Form.Item name="caseId" label={t("actions.case")}>
            <Select
              allowClear
              disabled={!unitId}
              placeholder={unitId ? undefined : t("actions.unit.first")}
              loading={cases.isFetching}
              showSearch={{ filterOption: false, onSearch: setTyped }}
              options={choices.map((row) => ({ value: row.caseId, label: `${row.number} ${name(row.description, row.descriptionEn)}` }))}
            />
          </Form.Item>
        ) : null}
        {can("circulars.read") ? (
          <Form.Item name="circularId" label={t("actions.circular")}>
            <Select
              allowClear
              loading={circulars.isFetching}
              showSearch={{ optionFilterProp: "label" }}
              options={(circulars.data?.items ?? [])
                .filter((row) => row.documentNumber)
                .map((row) => ({ value: row.circularId, label: `${row.documentNumber} ${row.title}` }))}
            />
          </Form.Item>
        ) : null}
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t("actions.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
