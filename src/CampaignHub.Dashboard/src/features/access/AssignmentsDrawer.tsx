import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Popconfirm } from "antd";
import dayjs from "dayjs";
import { useLocation, useNavigate, useParams } from "react-router";
import type { AssignmentRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useMe } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { EmptyState, ErrorState, LoadingState, ProblemAlert, useProblemText } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import "./access.css";
import { AssignmentFields, type AssignmentValues, toAssignment } from "./AssignmentFields";
import { useWords } from "./words";

/** What an account may do and over what: its assignments, and one more. */
export function AssignmentsDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useProblemText();
  const { message } = App.useApp();
  const { search } = useLocation();
  const { userId = "" } = useParams();
  const [form] = Form.useForm<AssignmentValues>();
  const path = `/api/users/${userId}/assignments`;
  const list = useQuery({ queryKey: ["users", "assignments", userId], queryFn: ({ signal }) => api.get<AssignmentRow[]>(path, undefined, signal) });
  const renew = () => {
    for (const key of ["users", "roles", "session"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  const assign = useMutation({
    mutationFn: (values: AssignmentValues) => api.post<AssignmentRow>(path, { assignmentId: newId(), ...toAssignment(values) }),
    onSuccess: () => {
      renew();
      form.resetFields();
      void message.success(t("assign.done"));
    },
  });
  const today = dayjs(useMe()?.campaign.now);
  const end = useMutation({
    mutationFn: (row: AssignmentRow) => {
      const yesterday = today.subtract(1, "day");
      const before = dayjs(row.from).subtract(1, "day");
      return api.post<AssignmentRow>(
        `${path}/${row.assignmentId}/end`,
        { until: (yesterday.isBefore(before) ? before : yesterday).format("YYYY-MM-DD") },
        { idempotencyKey: newId() },
      );
    },
    onSuccess: renew,
    onError: (error) => void message.error(text(error)),
  });
  return (
    <Drawer open size={phone ? "100%" : 560} title={t("assignments")} onClose={() => navigate({ pathname: "/users", search })}>
      {list.isPending ? <LoadingState /> : null}
      {list.error && !list.data ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <EmptyState title={t("assignments.empty")} /> : null}
      <ul className="assignments">
        {(list.data ?? []).map((row) => (
          <li key={row.assignmentId}>
            <Assignment row={row} />
            {row.until && !row.inForce ? null : (
              <Popconfirm title={t("end.sure")} onConfirm={() => end.mutate(row)} okText={t("end")}>
                <Button size="small" loading={end.isPending && end.variables?.assignmentId === row.assignmentId}>
                  {t("end")}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      <h3>{t("assign")}</h3>
      <Form<AssignmentValues> form={form} layout="vertical" onFinish={(values) => assign.mutate(values)}>
        <ProblemAlert error={assign.error} />
        <AssignmentFields form={form} />
        <Button type="primary" htmlType="submit" loading={assign.isPending}>
          {t("assign.save")}
        </Button>
      </Form>
    </Drawer>
  );
}

/** A role over its scope, with its dates and whether it counts today. */
export function Assignment({ row }: { row: AssignmentRow }) {
  const t = useWords();
  const name = useName();
  const scope = row.scopeId ? `${t(`scope.${row.scopeKind}`)} · ${name(row.scopeNameZh, row.scopeNameEn)}` : t(`scope.${row.scopeKind}`);
  return (
    <div>
      <strong>{name(row.roleNameZh, row.roleNameEn)}</strong> {row.inForce ? <ToneTag tone="onTime">{t("inForce")}</ToneTag> : null}
      <br />
      <span>{scope}</span>
      <br />
      <span className="soft tabular">
        {row.from} – {row.until ?? t("noEnd")}
      </span>
    </div>
  );
}
