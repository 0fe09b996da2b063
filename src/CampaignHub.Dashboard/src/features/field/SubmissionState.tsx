import { ClockCircleOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ApiProblem } from "@/lib/api";
import { flush } from "@/lib/outbox/outbox";
import { useProblemText } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import "./field.css";
import { useWords } from "./words";

/** Said where a submission could not be delivered: it is safe on the device and goes by itself. */
export function WaitingState({ userId, title }: { userId: string; title: string }) {
  const t = useWords();
  const ui = useUiWords();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);
  const sendNow = async () => {
    setSending(true);
    setFailed(false);
    await flush(userId);
    setSending(false);
    setFailed(true);
  };
  return (
    <section className="field-outcome" role="status">
      <div className="field-outcome-icon waiting" aria-hidden="true">
        <ClockCircleOutlined />
      </div>
      <h2>{t("waiting.title")}</h2>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="soft">{t("waiting.hint")}</p>
      {failed ? <p className="field-error">{ui("error.network")}</p> : null}
      <button type="button" className="field-button primary" disabled={sending} onClick={() => void sendNow()}>
        {sending ? t("log.sending") : t("waiting.now")}
      </button>
      <Link className="field-button" to="/unsent">
        {t("waiting.all")}
      </Link>
    </section>
  );
}

export function RefusedAlert({ problem }: { problem: ApiProblem | null }) {
  const t = useWords();
  const text = useProblemText();
  if (!problem) return null;
  const said = problem.code === "photo.lost" ? t("photo.lost") : problem.code === "device.storage" ? t("log.draft.unkept") : text(problem);
  return <Alert type="error" showIcon role="alert" title={t("refused.title")} description={said} style={{ marginBottom: 12 }} />;
}
