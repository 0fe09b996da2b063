import { InboxOutlined, LockOutlined, WarningOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { ApiProblem } from "@/lib/api";
import { useUiWords } from "./words";

/** The sentence to show for a failed request. */
export function useProblemText(): (error: unknown) => string {
  const t = useUiWords();
  return (error) => {
    if (!(error instanceof ApiProblem)) return t("error.unknown", { code: "client" });
    if (error.code === "network.unreachable") return t("error.network");
    return error.detail || error.title || t("error.unknown", { code: error.code });
  };
}

export function LoadingState({ rows = 6 }: { rows?: number }) {
  const t = useUiWords();
  return (
    <output aria-label={t("state.loading")} className="state-box" style={{ display: "block", padding: 20, textAlign: "left" }}>
      <Skeleton active paragraph={{ rows }} />
    </output>
  );
}

type Empty = { title?: string; hint?: ReactNode; action?: ReactNode; icon?: ReactNode; level?: 1 | 2 };

/** Level 1 where it is the whole page. */
export function EmptyState({ title, hint, action, icon, level = 2 }: Empty) {
  const t = useUiWords();
  const Title = `h${level}` as const;
  return (
    <div className="state-box">
      <div className="icon" aria-hidden="true">
        {icon ?? <InboxOutlined />}
      </div>
      <Title>{title ?? t("empty.title")}</Title>
      {hint ? <p>{hint}</p> : null}
      {action}
    </div>
  );
}

export function ErrorState({ error, retry, level = 2 }: { error: unknown; retry?: () => void; level?: 1 | 2 }) {
  const t = useUiWords();
  const Title = `h${level}` as const;
  const text = useProblemText();
  const forbidden = error instanceof ApiProblem && error.status === 403;
  return (
    <div className="state-box" role="alert">
      <div className="icon" aria-hidden="true">
        {forbidden ? <LockOutlined /> : <WarningOutlined />}
      </div>
      <Title>{forbidden ? t("error.forbidden.title") : t("error.title")}</Title>
      <p>{forbidden && !error.detail ? t("error.forbidden.text") : text(error)}</p>
      {retry && !forbidden ? <Button onClick={retry}>{t("error.retry")}</Button> : null}
      {forbidden && level === 1 ? <Link to="/">{t("error.home")}</Link> : null}
    </div>
  );
}

/** A refused verb, said in plain words; a conflict (409) offers to reload what changed. */
export function ProblemAlert({ error, reload }: { error: unknown; reload?: () => void }) {
  const t = useUiWords();
  const text = useProblemText();
  if (!error) return null;
  // Only a refusal that ends in "changed" means that somebody else was faster; the other conflicts speak for themselves.
  const conflict = error instanceof ApiProblem && error.status === 409;
  const overtaken = conflict && /[.-]changed$/.test(error.code);
  const fields = error instanceof ApiProblem ? Object.values(error.errors).flat() : [];
  return (
    <Alert
      role="alert"
      type={conflict ? "warning" : "error"}
      showIcon
      style={{ marginBottom: 12 }}
      title={overtaken ? t("conflict.title") : text(error)}
      description={overtaken ? text(error) : fields.length > 0 ? fields.join(" ") : undefined}
      action={
        conflict && reload ? (
          <Button size="small" onClick={reload}>
            {t("conflict.reload")}
          </Button>
        ) : undefined
      }
    />
  );
}
