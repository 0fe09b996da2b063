import type { ReactNode } from "react";
import type { SessionRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { deviceOf } from "@/lib/device";
import { ToneTag } from "@/ui/Tags";
import "./account.css";
import { useWords } from "./words";

const apps = ["wecom", "wechat", "dingtalk"] as const;

/** The device in words: which browser on which system. */
function useDevice() {
  const t = useWords();
  return (agent: string | null) => {
    const { browser, system } = deviceOf(agent);
    const app = apps.find((one) => one === browser);
    const name = app ? t(`device.${app}`) : browser;
    return name && system ? t("device.both", { browser: name, system }) : (name ?? system ?? t("sessions.unknown"));
  };
}

/** Browsers in which somebody is signed in; `verb` is what can be done about each. */
export function SessionList({ rows, verb }: { rows: SessionRow[]; verb?: (row: SessionRow) => ReactNode }) {
  const t = useWords();
  const dates = useDates();
  const device = useDevice();
  return (
    <ul className="account-list">
      {rows.map((row) => (
        <li key={row.sessionId}>
          <div>
            <strong>{device(row.userAgent)}</strong>
            <span className="soft tabular">
              {row.clientAddress ?? "–"} · {t("sessions.seen", { at: dates.dateTime(row.lastSeenAt) })} ·{" "}
              {t("sessions.since", { at: dates.dateTime(row.startedAt) })}
            </span>
          </div>
          {row.current ? <ToneTag tone="info">{t("sessions.current")}</ToneTag> : verb?.(row)}
        </li>
      ))}
    </ul>
  );
}
