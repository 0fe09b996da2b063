import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, QRCode } from "antd";
import type { Account, RecoveryCodes as Codes, SecondFactorSecret } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { accountKey } from "./account";
import { SecondFactorOn } from "./SecondFactorOn";
import { useWords } from "./words";

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useWords();
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t("factor.recovery")}
      style={{ marginBottom: 16 }}
      description={
        <ul className="account-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** Turns the second factor on in two steps; then what can be done with it. */
export function SecondFactor({ account, onDone }: { account: Account; onDone?: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const begin = useMutation({ mutationFn: () => api.post<SecondFactorSecret>("/api/account/second-factor") });
  const confirm = useMutation({
    mutationFn: (values: { code: string }) => api.post<Codes>("/api/account/second-factor/confirm", values),
    onSuccess: () => {
      begin.reset();
      void queries.invalidateQueries({ queryKey: accountKey });
    },
  });
  if (confirm.data && onDone)
    return (
      <>
        <RecoveryCodes codes={confirm.data.codes} />
        <Button type="primary" onClick={onDone}>
          {t("factor.kept")}
        </Button>
      </>
    );
  if (account.secondFactor) return <SecondFactorOn account={account} fresh={confirm.data?.codes} turnedOff={confirm.reset} />;
  if (!begin.data)
    return (
      <>
        <p>{t("factor.why")}</p>
        <ProblemAlert error={begin.error} />
        <Button type={onDone ? "primary" : "default"} onClick={() => begin.mutate()} loading={begin.isPending}>
          {t("factor.begin")}
        </Button>
      </>
    );
  return (
    <Form layout="vertical" requiredMark={false} className="account-form" onFinish={(values) => confirm.mutate(values)}>
      <p>{t("factor.scan")}</p>
      <QRCode value={begin.data.uri} />
      <p>
        {t("factor.type")} <code className="account-secret">{begin.data.secret}</code>
      </p>
      <ProblemAlert error={confirm.error} />
      <Form.Item name="code" label={t("factor.code")} rules={[{ required: true, message: t("factor.code.required") }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t("factor.confirm")}
      </Button>
    </Form>
  );
}
