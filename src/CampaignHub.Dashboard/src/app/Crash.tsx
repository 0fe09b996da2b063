import { Button } from "antd";
import { Link } from "react-router";
import { EmptyState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { useAppWords } from "./words";

/** Shown when a page's code fails, or when its chunk is gone after an update. */
export function Crash() {
  const t = useAppWords();
  return (
    <section className="page" role="alert">
      <EmptyState
        level={1}
        title={t("crash.title")}
        hint={t("crash.text")}
        action={<Button onClick={() => window.location.reload()}>{t("crash.reload")}</Button>}
      />
    </section>
  );
}

export function Missing() {
  const t = useUiWords();
  return (
    <section className="page">
      <EmptyState level={1} title={t("error.missing.title")} hint={t("error.missing.text")} action={<Link to="/">{t("error.home")}</Link>} />
    </section>
  );
}
