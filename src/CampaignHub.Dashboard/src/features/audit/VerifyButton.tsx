import { SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Alert, App, Button } from "antd";
import type { AuditVerification } from "@/api/types";
import { api } from "@/lib/api";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

/** Reckons the whole chain anew and says whether it is as it was sealed. */
export function VerifyButton() {
  const t = useWords();
  const { modal } = App.useApp();
  const verify = useMutation({
    mutationFn: () => api.get<AuditVerification>("/api/audit/verify"),
    onSuccess: (found) => void modal.info({ title: t("verify"), icon: null, width: 560, content: <Result found={found} /> }),
    onError: (error) => void modal.error({ title: t("verify"), content: <ProblemAlert error={error} /> }),
  });
  return (
    <Button icon={<SafetyCertificateOutlined aria-hidden="true" />} loading={verify.isPending} onClick={() => verify.mutate()}>
      {t("verify")}
    </Button>
  );
}

function Result({ found }: { found: AuditVerification }) {
  const t = useWords();
  return (
    <>
      {found.break ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t("verify.broken")}
          description={t(`verify.${found.break.kind}`, { block: found.break.block, entry: found.break.entryId ?? "–" })}
        />
      ) : (
        <Alert type="success" showIcon role="status" title={t("verify.intact")} />
      )}
      <p>{t("verify.counts", { entries: found.entries, blocks: found.blocks, unsealed: found.unsealed })}</p>
      {found.lastHash ? (
        <p className="soft audit-hash">
          {t("verify.hash", { block: found.lastBlock ?? 0 })} <code>{found.lastHash}</code>
        </p>
      ) : null}
    </>
  );
}
