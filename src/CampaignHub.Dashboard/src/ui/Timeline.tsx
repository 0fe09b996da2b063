import type { ReactNode } from "react";
import { useDates } from "@/lib/dates";

export type TimelineEntry = { key: string; at: string; title: ReactNode; by: string; note?: string | null; extra?: ReactNode };

/** What happened, who did it and when; newest first as given. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const dates = useDates();
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <strong>{entry.title}</strong>
          <div className="when">
            <time dateTime={entry.at}>{dates.dateTime(entry.at)}</time> · {entry.by}
          </div>
          {entry.note ? <div className="note">{entry.note}</div> : null}
          {entry.extra}
        </li>
      ))}
    </ol>
  );
}
