import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, type FormInstance, Select } from "antd";
import type { Dayjs } from "dayjs";
import type { BodyNode, NewAssignment, RoleReach, ScopeKind } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { UnitSelect } from "@/ui/UnitSelect";
import { useRoles } from "./roles";
import { useWords } from "./words";

export type AssignmentValues = { role: string; scopeKind: ScopeKind; scopeId?: string; from?: Dayjs | null; until?: Dayjs | null };

const kinds: Record<RoleReach, ScopeKind[]> = { any: ["campaign", "area", "unit", "body"], oneUnit: ["unit"], ownReports: ["own"] };
const day = (value?: Dayjs | null) => value?.format("YYYY-MM-DD") ?? null;

export const toAssignment = (values: AssignmentValues): NewAssignment => ({
  role: values.role,
  scopeKind: values.scopeKind,
  scopeId: values.scopeKind === "campaign" ? null : (values.scopeId ?? null),
  from: day(values.from),
  until: day(values.until),
});

function BodySelect(props: { value?: string; onChange?: (bodyId: string) => void; id?: string }) {
  const name = useName();
  const bodies = useQuery({ queryKey: ["bodies"], queryFn: ({ signal }) => api.get<BodyNode[]>("/api/bodies", undefined, signal) });
  return (
    <Select
      {...props}
      loading={bodies.isFetching}
      showSearch={{ optionFilterProp: "label" }}
      options={(bodies.data ?? []).map((body) => ({ value: body.bodyId, label: name(body.nameZh, body.nameEn) }))}
    />
  );
}

/** A role, over what, and from when until when. */
export function AssignmentFields({ form }: { form: FormInstance }) {
  const t = useWords();
  const name = useName();
  const roles = useRoles().data?.roles ?? [];
  const role = Form.useWatch("role", form) as string | undefined;
  const kind = Form.useWatch("scopeKind", form) as ScopeKind | undefined;
  const offered = kinds[roles.find((one) => one.code === role)?.reach ?? "any"];
  const required = [{ required: true, message: t("required") }];
  const choose = (code: string) => {
    const fitting = kinds[roles.find((one) => one.code === code)?.reach ?? "any"];
    form.setFieldsValue({ scopeId: undefined, scopeKind: fitting[0] });
  };
  return (
    <>
      <Form.Item name="role" label={t("assign.role")} rules={required}>
        <Select onChange={choose} options={roles.map((one) => ({ value: one.code, label: name(one.nameZh, one.nameEn) }))} />
      </Form.Item>
      {role ? (
        <Form.Item name="scopeKind" label={t("assign.scope")} rules={required} extra={kind === "own" ? t("scope.own.hint") : undefined}>
          <Select onChange={() => form.setFieldsValue({ scopeId: undefined })} options={offered.map((value) => ({ value, label: t(`scope.${value}`) }))} />
        </Form.Item>
      ) : null}
      {kind === "unit" ? (
        <Form.Item name="scopeId" label={t("scope.unit")} rules={required}>
          <UnitSelect />
        </Form.Item>
      ) : null}
      {kind === "area" || kind === "own" ? (
        <Form.Item name="scopeId" label={kind === "own" ? t("scope.own.area") : t("scope.area")} rules={kind === "area" ? required : []}>
          <AreaSelect allowClear={kind === "own"} />
        </Form.Item>
      ) : null}
      {kind === "body" ? (
        <Form.Item name="scopeId" label={t("scope.body")} rules={required} extra={t("scope.body.hint")}>
          <BodySelect />
        </Form.Item>
      ) : null}
      {role ? (
        <div className="assignment-dates">
          <Form.Item name="from" label={t("assign.from")} extra={t("assign.from.hint")}>
            <DatePicker style={{ width: "100%" }} />
          </Form.Item>
          <Form.Item name="until" label={t("assign.until")} extra={t("assign.until.hint")}>
            <DatePicker style={{ width: "100%" }} />
          </Form.Item>
        </div>
      ) : null}
    </>
  );
}
