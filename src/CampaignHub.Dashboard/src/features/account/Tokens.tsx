import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, InputNumber, Select } from "antd";
import type { CreateToken, NewToken, TokenRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useMe } from "@/lib/session";
import { ErrorState, LoadingState, ProblemAlert, useProblemText } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

const key = ["account", "tokens"] as const;
const never = ["users.manage", "roles.manage"];

export function Tokens() {
  const t = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const [form] = Form.useForm<CreateToken>();
  const create = useMutation({
    mutationFn: (values: CreateToken) => api.post<NewToken>("/api/account/tokens", values),
    onSuccess: () => {
      form.resetFields();
      void queries.invalidateQueries({ queryKey: key });
    },
  });
  const options = (me?.permissions ?? []).filter((one) => !never.includes(one)).map((value) => ({ value, label: value }));
  return (
    <>
      <p>{t("tokens.why")}</p>
      <TokenList />
      {create.data ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t("tokens.once")}
          description={<code className="account-secret">{create.data.secret}</code>}
          style={{ marginBottom: 16 }}
        />
      ) : null}
      <Form<CreateToken>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="account-form"
        initialValues={{ days: 90 }}
        onFinish={(values) => create.mutate(values)}
      >
        <ProblemAlert error={create.error} />
        <Form.Item name="name" label={t("tokens.name")} rules={[{ required: true, whitespace: true, message: t("tokens.name.required") }]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="permissions" label={t("tokens.permissions")} rules={[{ required: true, message: t("tokens.permissions.required") }]}>
          <Select mode="multiple" options={options} maxTagCount="responsive" />
        </Form.Item>
        <Form.Item name="days" label={t("tokens.days")} rules={[{ required: true, message: t("tokens.days.required") }]}>
          <InputNumber min={1} max={366} precision={0} />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {t("tokens.create")}
        </Button>
      </Form>
    </>
  );
}

function TokenList() {
  const t = useWords();
  const dates = useDates();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<TokenRow[]>("/api/account/tokens", undefined, signal) });
  const revoke = useMutation({
    mutationFn: (row: TokenRow) => api.delete(`/api/account/tokens/${row.tokenId}`),
    onSuccess: () => void queries.invalidateQueries({ queryKey: key }),
    onError: (error) => void message.error(text(error)),
  });
  if (found.isPending) return <LoadingState rows={2} />;
  if (!found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data.length === 0) return null;
  return (
    <ul className="account-list">
      {found.data.map((row) => (
        <li key={row.tokenId}>
          <div>
            <strong>{row.name}</strong>
            <span className="soft">{row.permissions.join(", ")}</span>
            <span className="soft tabular">
              {t("tokens.until", { at: dates.dateTime(row.expiresAt) })} ·{" "}
              {row.lastUsedAt ? t("tokens.used", { at: dates.dateTime(row.lastUsedAt), from: row.lastUsedFrom ?? "–" }) : t("tokens.unused")}
            </span>
          </div>
          {row.usable ? (
            <Button size="small" danger loading={revoke.isPending && revoke.variables?.tokenId === row.tokenId} onClick={() => revoke.mutate(row)}>
              {t("tokens.revoke")}
            </Button>
          ) : (
            <ToneTag tone="plain">{t("tokens.over")}</ToneTag>
          )}
        </li>
      ))}
    </ul>
  );
}
