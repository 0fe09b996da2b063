import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { StaffRow } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import "./bodies.css";
import { TermHistory } from "./TermHistory";
import { useWords } from "./words";

type Values = { code: string; nameZh: string; nameEn?: string; unitId?: string; jobTitle?: string; phone?: string };

function PersonForm({ person, done }: { person?: StaffRow; done: (row: StaffRow) => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [staffMemberId] = useState(newId);
  const save = useMutation({
    mutationFn: (values: Values) => {
      const said = { nameEn: null, unitId: null, jobTitle: null, phone: null, ...values };
      return person ? api.put<StaffRow>(`/api/staff/${person.staffMemberId}`, said) : api.post<StaffRow>("/api/staff", { ...said, staffMemberId });
    },
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ["staff"] });
      void message.success(t("people.saved"));
      done(row);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "staff.code-taken") form.setFields([{ name: "code", errors: [error.detail ?? error.title] }]);
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  return (
    <Form<Values> form={form} layout="vertical" initialValues={person ? { ...person } : undefined} onFinish={(values) => save.mutate(values)}>
      <ProblemAlert error={save.error} />
      {person ? null : (
        <Form.Item name="code" label={t("people.code")} rules={required(t("people.code"))}>
          <Input maxLength={64} />
        </Form.Item>
      )}
      <Form.Item name="nameZh" label={t("people.name")} rules={required(t("people.name"))}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="nameEn" label={t("people.nameEn")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="unitId" label={t("term.unit")}>
        <UnitSelect allowClear />
      </Form.Item>
      <Form.Item name="jobTitle" label={t("people.jobTitle")}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={t("people.phone")}>
        <Input maxLength={32} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("body.save")}
      </Button>
    </Form>
  );
}

/** One person with every term held, or a new one. */
export function PersonDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { staffMemberId } = useParams();
  const [editing, setEditing] = useState(false);
  const found = useQuery({
    queryKey: ["staff", "one", staffMemberId],
    queryFn: ({ signal }) => api.get<StaffRow>(`/api/staff/${staffMemberId}`, undefined, signal),
    enabled: Boolean(staffMemberId),
  });
  const data = found.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 560}
      title={staffMemberId ? (data ? name(data.nameZh, data.nameEn) : " ") : t("people.create")}
      onClose={() => navigate({ pathname: "/organisation/people", search })}
    >
      {staffMemberId ? null : <PersonForm done={(row) => navigate({ pathname: `/organisation/people/${row.staffMemberId}`, search })} />}
      {staffMemberId && found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data && editing ? <PersonForm person={data} done={() => setEditing(false)} /> : null}
      {data && !editing ? (
        <>
          <dl className="facts">
            <dt>{t("people.code")}</dt>
            <dd className="tabular">{data.code}</dd>
            <dt>{t("term.unit")}</dt>
            <dd>{name(data.unitNameZh, data.unitNameEn) || "–"}</dd>
            <dt>{t("people.jobTitle")}</dt>
            <dd>{data.jobTitle ?? "–"}</dd>
            <dt>{t("people.phone")}</dt>
            <dd className="tabular">{data.phone ?? "–"}</dd>
          </dl>
          {can("organisation.edit") ? <Button onClick={() => setEditing(true)}>{t("people.edit")}</Button> : null}
          {can("network.account") ? (
            <Link className="person-account" to={`/network/account?person=${data.staffMemberId}`}>
              {t("people.account")}
            </Link>
          ) : null}
          <h3>{t("people.terms")}</h3>
          <TermHistory query={{ staffMemberId: data.staffMemberId }} show="subject" />
        </>
      ) : null}
    </Drawer>
  );
}
