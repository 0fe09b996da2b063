import { CloudUploadOutlined, DisconnectOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import { useOnline } from "@/lib/online";
import { flush } from "@/lib/outbox/outbox";
import { store, useLive } from "@/lib/outbox/store";
import { useMe } from "@/lib/session";
import "./field.css";
import { useWords } from "./words";

const retryMilliseconds = 30_000;

/** Counts what this user has not sent, and sends it whenever there is a chance: at start, back online, back in view, every half minute. */
export function UnsentBadge() {
  const t = useWords();
  const userId = useMe()?.userId ?? "";
  const online = useOnline();
  const queries = useQueryClient();
  const count = useLive(() => store.outbox.where("userId").equals(userId).count(), userId) ?? 0;
  useEffect(() => {
    if (!userId) return;
    const send = () => {
      if (document.visibilityState !== "visible" || !navigator.onLine) return;
      void store.outbox
        .where("userId")
        .equals(userId)
        .count()
        .then(
          async (before) => {
            if (before === 0) return;
            await flush(userId);
            if ((await store.outbox.where("userId").equals(userId).count()) < before) {
              void queries.invalidateQueries({ queryKey: ["cases"] });
              void queries.invalidateQueries({ queryKey: ["inspections"] });
            }
          },
          () => {},
        );
    };
    send();
    const timer = setInterval(send, retryMilliseconds);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [userId, queries]);
  if (online && count === 0) return null;
  return (
    <Link to="/unsent" className="unsent-badge" role="status" title={online ? undefined : t("unsent.offline.hint")}>
      {online ? <CloudUploadOutlined aria-hidden="true" /> : <DisconnectOutlined aria-hidden="true" />}
      <span>{count > 0 ? t("unsent.badge", { count }) : t("unsent.offline")}</span>
    </Link>
  );
}
