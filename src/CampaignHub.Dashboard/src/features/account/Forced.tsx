import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Modal } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { useSignOut } from "@/features/session/sign-out";
import { useAccount } from "./account";
import { PasswordForm } from "./PasswordForm";
import { SecondFactor } from "./SecondFactor";
import { useWords } from "./words";

/** Stands before everything else while somebody else's password is in use, or while a role demands a second factor that is not set up. */
export function Forced() {
  const t = useWords();
  const queries = useQueryClient();
  const account = useAccount().data;
  const lacks = Boolean(account?.secondFactorRequired && !account.secondFactor);
  const [enrolling, setEnrolling] = useState(false);
  useEffect(() => {
    if (lacks) setEnrolling(true);
  }, [lacks]);
  if (!account) return null;
  if (account.mustChangePassword)
    return (
      <Before title={t("forced.title")} why={t("forced.why")}>
        <PasswordForm />
      </Before>
    );
  if (!lacks && !enrolling) return null;
  return (
    <Before title={t("forced.factor.title")} why={t("forced.factor.why")}>
      <SecondFactor
        account={account}
        onDone={() => {
          setEnrolling(false);
          void queries.invalidateQueries();
        }}
      />
    </Before>
  );
}

function Before({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  const t = useWords();
  const signOut = useSignOut();
  return (
    <Modal open closable={false} mask={{ closable: false }} keyboard={false} footer={null} title={title}>
      <Alert type="info" showIcon title={why} style={{ marginBottom: 16 }} />
      {children}
      <Button type="link" style={{ marginTop: 12, paddingInline: 0 }} onClick={() => signOut.mutate()}>
        {t("forced.leave")}
      </Button>
    </Modal>
  );
}
