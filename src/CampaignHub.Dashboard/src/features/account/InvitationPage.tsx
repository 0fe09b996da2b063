import { useMutation } from "@tanstack/react-query";
import { Button, Form, Result } from "antd";
import { Link, useLocation } from "react-router";
import { LanguageSwitch } from "@/app/LanguageSwitch";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import "../session/sign-in.css";
import { NewPassword } from "./PasswordForm";
import { useWords } from "./words";

/** Where a one-time link leads: choose a password, then sign in. The link's secret stays behind the number sign. */
export function InvitationPage() {
  const t = useWords();
  const { hash } = useLocation();
  const accept = useMutation({ mutationFn: ({ password }: { password: string }) => api.post("/api/session/invitation", { secret: hash.slice(1), password }) });
  return (
    <main className="sign-in">
      <div className="sign-in-band">
        <span>CampaignHub</span>
        <LanguageSwitch onHeader />
      </div>
      <div className="sign-in-card">
        {accept.isSuccess ? (
          <Result status="success" title={t("invitation.done")} extra={<Link to="/sign-in">{t("invitation.signIn")}</Link>} />
        ) : (
          <>
            <h1>{t("invitation.title")}</h1>
            <Form<{ password: string }> layout="vertical" size="large" requiredMark={false} onFinish={(values) => accept.mutate(values)}>
              <ProblemAlert error={accept.error} />
              <NewPassword name="password" />
              <Button type="primary" htmlType="submit" block loading={accept.isPending}>
                {t("invitation.save")}
              </Button>
            </Form>
          </>
        )}
      </div>
    </main>
  );
}
