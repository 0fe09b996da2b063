import { CheckCircleOutlined, KeyOutlined, LockFilled, PlusOutlined, UnlockOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Input, Select, Space } from "antd";
import { Outlet, useLocation, useNavigate } from "react-router";
import type { AssignmentRow, UserRow } from "@/api/types";
import { useRoles } from "@/features/access/roles";
import { api } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { useProblemText } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { AccountVerbs } from "./AccountVerbs";
import { useWords } from "./words";

/** Who may sign in, as what, and who is locked out. */
export function UsersPage() {
  const t = useWords();
  const name = useName();
  const text = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["search", "role", "locked"]);
  const roles = useRoles().data?.roles ?? [];
  const role = values.role;
  const roleName = (code: string) => {
    const found = roles.find((one) => one.code === code);
    return found ? name(found.nameZh, found.nameEn) : code;
  };
  const scopeOf = (row: AssignmentRow) => (row.scopeId ? name(row.scopeNameZh, row.scopeNameEn) : t(row.scopeKind === "own" ? "scope.own" : "scope.campaign"));
  const pages = usePages<UserRow>(["users"], "/api/users", { search: values.search, role, locked: values.locked ? true : null });
  const unlock = useMutation({
    mutationFn: (user: UserRow) => api.post(`/api/users/${user.userId}/unlock`, {}, { idempotencyKey: newId() }),
    onSuccess: (_, user) => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      void message.success(t("unlock.done", { name: user.displayName }));
    },
    onError: (error) => void message.error(text(error)),
  });
  const state = (row: UserRow) =>
    row.locked ? (
      <ToneTag tone="overdue" icon={<LockFilled />}>
        {t("state.locked")}
      </ToneTag>
    ) : (
      <ToneTag tone="onTime" icon={<CheckCircleOutlined />}>
        {t("state.active")}
      </ToneTag>
    );
  const marks = (row: UserRow) => (
    <>
      {state(row)}
      {row.secondFactor ? <ToneTag tone="info">{t("factor")}</ToneTag> : null}
      {row.personId ? <ToneTag tone="plain">{t("linked")}</ToneTag> : null}
    </>
  );
  const rolesOf = (row: UserRow) =>
    row.assignments.length === 0
      ? t("role.none")
      : row.assignments.map((one) => (
          <div key={one.assignmentId}>
            {name(one.roleNameZh, one.roleNameEn)} <span className="soft">· {scopeOf(one)}</span>
          </div>
        ));
  const unlockVerb = (row: UserRow) =>
    row.locked ? (
      <Button
        size="small"
        icon={<UnlockOutlined />}
        title={t("unlock.hint")}
        loading={unlock.isPending && unlock.variables?.userId === row.userId}
        onClick={() => unlock.mutate(row)}
      >
        {t("unlock")}
      </Button>
    ) : null;
  const verbs = (row: UserRow) => (
    <Space wrap>
      <Button size="small" icon={<KeyOutlined />} onClick={() => navigate({ pathname: `/users/${row.userId}`, search })}>
        {t("assignments")}
      </Button>
      {unlockVerb(row)}
    </Space>
  );
  return (
    <>
      <ListPage<UserRow>
        title={t("title")}
        verbs={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/users/new", search })}>
            {t("create")}
          </Button>
        }
        filters={
          <>
            <Input.Search
              key={values.search ?? ""}
              allowClear
              defaultValue={values.search}
              aria-label={t("search")}
              placeholder={t("search")}
              style={{ width: 260 }}
              onSearch={(next) => set({ search: next.trim() })}
            />
            <Select
              allowClear
              aria-label={t("role")}
              placeholder={t("role")}
              style={{ width: 180 }}
              value={role}
              options={roles.map((one) => ({ value: one.code, label: name(one.nameZh, one.nameEn) }))}
              onChange={(next) => set({ role: next ?? null })}
            />
            <Checkbox
              checked={Boolean(values.locked)}
              style={{ alignSelf: "center" }}
              onChange={(event) => set({ locked: event.target.checked ? "yes" : null })}
            >
              {t("filter.locked")}
            </Checkbox>
          </>
        }
        chips={[
          ...(values.search ? [{ key: "search", label: t("chip.search", { text: values.search }), remove: () => set({ search: null }) }] : []),
          ...(role ? [{ key: "role", label: t("chip.role", { name: roleName(role) }), remove: () => set({ role: null }) }] : []),
          ...(values.locked ? [{ key: "locked", label: t("chip.locked"), remove: () => set({ locked: null }) }] : []),
        ]}
        clearFilters={clear}
        pages={pages}
        rowKey="userId"
        minWidth={900}
        card={(row) => (
          <>
            <strong data-content>{row.displayName}</strong> <span className="soft tabular">{row.userName}</span>
            <div>{rolesOf(row)}</div>
            <span className="run-tags">{marks(row)}</span>
          </>
        )}
        cardVerbs={(row) => <AccountVerbs row={row}>{verbs(row)}</AccountVerbs>}
        columns={[
          { key: "name", title: t("column.name"), dataIndex: "displayName" },
          { key: "userName", title: t("column.userName"), dataIndex: "userName", width: 200, className: "tabular" },
          {
            key: "role",
            title: t("column.role"),
            render: (_, row) => rolesOf(row),
          },
          { key: "state", title: t("column.state"), width: 190, render: (_, row) => <span className="run-tags">{marks(row)}</span> },
          { key: "verbs", title: t("column.verbs"), width: 280, render: (_, row) => <AccountVerbs row={row}>{verbs(row)}</AccountVerbs> },
        ]}
        empty={{ title: t("empty") }}
      />
      <Outlet />
    </>
  );
}
