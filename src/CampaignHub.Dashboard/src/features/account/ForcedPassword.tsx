import { Alert, Modal } from "antd";
import { useAccount } from "./account";
import { PasswordForm } from "./PasswordForm";
import { useWords } from "./words";

/** Stands before everything else while somebody else's password is in use. */
export function ForcedPassword() {
  const t = useWords();
  const account = useAccount();
  if (!account.data?.mustChangePassword) return null;
  return (
    <Modal open closable={false} mask={{ closable: false }} keyboard={false} footer={null} title={t("forced.title")}>
      <Alert type="info" showIcon title={t("forced.why")} style={{ marginBottom: 16 }} />
      <PasswordForm />
    </Modal>
  );
}
