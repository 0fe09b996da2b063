import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, QRCode } from "antd";
import type { Account, RecoveryCodes, SecondFactorSecret } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { accountKey } from "./account";
import { useWords } from "./words";

/** Turns the second factor on in two steps, or off with the password. */
export function SecondFactor({ account }: { account: Account }) {
  const t = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: accountKey });
  const begin = useMutation({ mutationFn: () => api.post<SecondFactorSecret>("/api/account/second-factor") });
  const confirm = useMutation({
    mutationFn: (values: { code: string }) => api.post<RecoveryCodes>("/api/account/second-factor/confirm", values),
    onSuccess: () => {
      begin.reset();
      void refresh();
    },
  });
  const off = useMutation({
    mutationFn: (values: { password: string }) => api.post("/api/account/second-factor/off", values),
    onSuccess: () => {
      confirm.reset();
      void refresh();
    },
  });
  if (account.secondFactor)
    return (
      <>
        {confirm.data ? (
          <Alert
            type="warning"
            showIcon
            title={t("factor.recovery")}
            description={
              <ul className="account-codes">
                {confirm.data.codes.map((code) => (
                  <li key={code}>
                    <code>{code}</code>
                  </li>
                ))}
              </ul>
            }
          />
        ) : (
          <p>{t("factor.isOn", { count: account.recoveryCodesLeft })}</p>
        )}
        <Form layout="vertical" requiredMark={false} className="account-form" onFinish={(values) => off.mutate(values)}>
          <ProblemAlert error={off.error} />
          <Form.Item name="password" label={t("password.current")} rules={[{ required: true, message: t("password.required") }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button danger htmlType="submit" loading={off.isPending}>
            {t("factor.off")}
          </Button>
        </Form>
      </>
    );
  if (!begin.data)
    return (
      <>
        <p>{t("factor.why")}</p>
        <ProblemAlert error={begin.error} />
        <Button onClick={() => begin.mutate()} loading={begin.isPending}>
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
