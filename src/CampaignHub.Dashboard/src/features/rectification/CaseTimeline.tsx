import type { CaseEvent } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { Timeline } from "@/ui/Timeline";
import { DrawnNote } from "./draws/DrawnNote";
import { useWords } from "./words";

const pausing: CaseEvent["kind"][] = ["suspended", "deferred", "blocked", "extensionAsked", "suspensionAsked", "deferralAsked", "supportAsked"];
const isPause = (kind: CaseEvent["kind"]) => pausing.includes(kind);

export function CaseTimeline({ caseId, events }: { caseId: string; events: CaseEvent[] }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const newestFirst = [...events].sort((a, b) => b.sequence - a.sequence);
  return (
    <section className="case-section">
      <h3>{t("case.timeline")}</h3>
      <Timeline
        entries={newestFirst.map((event) => ({
          key: String(event.sequence),
          at: event.at,
          title: t(`event.${event.kind}`, { unit: name(event.unitNameZh, event.unitNameEn) }),
          by: event.byUnitNameZh ? `${event.byName} · ${name(event.byUnitNameZh, event.byUnitNameEn)}` : event.byName,
          note: event.note,
          extra: event.dueAt ? (
            <div className="when">{t(isPause(event.kind) ? "event.pausedUntil" : "event.dueAt", { at: dates.dateTime(event.dueAt) })}</div>
          ) : event.kind === "submitted" ? (
            <DrawnNote caseId={caseId} round={event.sequence} />
          ) : null,
        }))}
      />
    </section>
  );
}
