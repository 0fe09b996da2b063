import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useRef } from "react";
import { Navigate, useSearchParams } from "react-router";
import type { SessionState, SignIn, SignInServiceInfo } from "@/api/types";
import { LanguageSwitch } from "@/app/LanguageSwitch";
import { ApiProblem, api, queryString } from "@/lib/api";
import { createWords, useName } from "@/lib/i18n";
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
  const asked = useRef(false);
  if (signIn.error instanceof ApiProblem && signIn.error.code.startsWith("session.code-")) asked.current = true;
  const codeFirstAsked = signIn.error instanceof ApiProblem && signIn.error.code === "session.code-required";
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
          {codeFirstAsked ? null : <ProblemAlert error={signIn.error} />}
          <Form.Item name="userName" label={t("userName")} rules={[{ required: true, message: t("userName.required") }]}>
            <Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("password.required") }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {asked.current ? (
            <Form.Item name="code" label={t("code")} extra={t("code.hint")} rules={[{ required: true, message: t("code.required") }]}>
              <Input autoFocus autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={32} />
            </Form.Item>
          ) : null}
          <Button type="primary" htmlType="submit" block disabled={signIn.isPending}>
            {signIn.isPending ? t("submit.busy") : t("submit")}
          </Button>
        </Form>
        <ServiceLink />
      </div>
    </main>
  );
}

/** The way by the outside sign-in service, where one is configured, and why it did not lead in. */
function ServiceLink() {
  const t = useWords();
  const name = useName();
  const [search] = useSearchParams();
  const service = useQuery({
    queryKey: ["session", "service"],
    queryFn: ({ signal }) => api.get<SignInServiceInfo>("/api/session/service", undefined, signal),
    staleTime: 60 * 60_000,
  });
  if (!service.data?.configured) return null;
  const why = search.get("service");
  return (
    <>
      {why ? <Alert type="error" showIcon role="alert" title={t(why === "unknown" ? "service.unknown" : "service.failed")} style={{ marginTop: 16 }} /> : null}
      <Button block size="large" style={{ marginTop: 16 }} href={`/api/session/service/start${queryString({ from: safeReturn(search.get("from")) })}`}>
        {t("service", { name: name(service.data.nameZh, service.data.nameEn) })}
      </Button>
    </>
  );
}
