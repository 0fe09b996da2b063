import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Space } from "antd";
import type { Account, RecoveryCodes as Codes } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { accountKey } from "./account";
import { RecoveryCodes } from "./SecondFactor";
import { useWords } from "./words";

type Values = { password: string };

/** A second factor that is on: with the password, new recovery codes, or turned off where no role demands it. */
export function SecondFactorOn({ account, fresh, turnedOff }: { account: Account; fresh?: string[]; turnedOff: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const done = () => {
    form.resetFields();
    void queries.invalidateQueries({ queryKey: accountKey });
  };
  const renew = useMutation({ mutationFn: (values: Values) => api.post<Codes>("/api/account/second-factor/recovery-codes", values), onSuccess: done });
  const off = useMutation({
    mutationFn: (values: Values) => api.post("/api/account/second-factor/off", values),
    onSuccess: () => {
      turnedOff();
      done();
    },
  });
  const ask = (verb: typeof renew | typeof off) =>
    void form.validateFields().then(
      (values) => verb.mutate(values as never),
      () => undefined,
    );
  const codes = renew.data?.codes ?? fresh;
  return (
    <>
      {codes ? <RecoveryCodes codes={codes} /> : <p>{t("factor.isOn", { count: account.recoveryCodesLeft })}</p>}
      {account.secondFactorRequired ? <p className="soft">{t("factor.demanded")}</p> : null}
      <Form<Values> form={form} layout="vertical" requiredMark={false} className="account-form" onFinish={() => ask(renew)}>
        <ProblemAlert error={renew.error ?? off.error} />
        <Form.Item name="password" label={t("password.current")} rules={[{ required: true, message: t("password.required") }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Space wrap>
          <Button htmlType="submit" loading={renew.isPending}>
            {t("factor.renew")}
          </Button>
          {account.secondFactorRequired ? null : (
            <Button danger loading={off.isPending} onClick={() => ask(off)}>
              {t("factor.off")}
            </Button>
          )}
        </Space>
      </Form>
    </>
  );
}
