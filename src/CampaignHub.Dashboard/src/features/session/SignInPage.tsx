import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { Navigate, useSearchParams } from "react-router";
import type { SessionState, SignIn } from "@/api/types";
import { LanguageSwitch } from "@/app/LanguageSwitch";
import { api } from "@/lib/api";
import { createWords } from "@/lib/i18n";
import { sessionKey, useSession } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import zh from "./locales/zh-CN";
import "./sign-in.css";

const useWords = createWords("session", zh);

/** A path inside the dashboard, or the start page: never an address elsewhere. */
export function safeReturn(from: string | null): string {
  return from?.startsWith("/") && !from.startsWith("//") && !from.startsWith("/\\") ? from : "/";
}

export function SignInPage() {
  const t = useWords();
  const queries = useQueryClient();
  const session = useSession();
  const [search] = useSearchParams();
  const signIn = useMutation({
    mutationFn: (values: SignIn) => api.post<SessionState>("/api/session", values),
    onSuccess: (state) => queries.setQueryData(sessionKey, state),
  });
  if (session.data?.me) return <Navigate to={safeReturn(search.get("from"))} replace />;
  return (
    <main className="sign-in">
      <div className="sign-in-band">
        <span>CampaignHub</span>
        <LanguageSwitch onHeader />
      </div>
      <div className="sign-in-card">
        <h1>{t("lead")}</h1>
        <Form<SignIn> layout="vertical" size="large" requiredMark={false} onFinish={(values) => signIn.mutate(values)}>
          <ProblemAlert error={signIn.error} />
          <Form.Item name="userName" label={t("userName")} rules={[{ required: true, message: t("userName.required") }]}>
            <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("password.required") }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block disabled={signIn.isPending}>
            {signIn.isPending ? t("submit.busy") : t("submit")}
          </Button>
        </Form>
      </div>
    </main>
  );
}
