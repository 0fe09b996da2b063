import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { ActRow, ThreadDetail } from "@/api/types";
import { TitlesAtStake } from "@/features/honours/TitlesAtStake";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { ErrorState } from "@/ui/States";
import { Timeline } from "@/ui/Timeline";
import { ActTag } from "./ActTag";
import { SealForm } from "./SealForm";
import "./supervision.css";
import { coloursOf, ThreadCard } from "./ThreadCard";
import { ThreadExposures } from "./ThreadExposures";
import { ThreadInterview } from "./ThreadInterview";
import { ThreadMeasures } from "./ThreadMeasures";
import { ThreadVerbs } from "./ThreadVerbs";
import { useWords } from "./words";

/** The one thread of supervision of a case: the steps taken, newest first, what comes next, and the verbs. */
export function ThreadPanel({ caseId }: { caseId: string }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const allowed = can("supervision.read");
  const found = useQuery({
    queryKey: ["supervision", "thread", caseId],
    queryFn: ({ signal }) => api.get<ThreadDetail>(`/api/supervision/threads/${caseId}`, undefined, signal),
    enabled: allowed,
  });
  if (!allowed) return null;
  const thread = found.data;
  const waiting = thread?.waiting && !thread.stopped ? thread.acts.findLast((act) => act.stepCode === thread.lastCode && act.state === "proposed") : undefined;
  const asked = can("supervision.act") ? waiting : undefined;
  const colour = asked && coloursOf[asked.form];
  const live = thread?.acts.filter((act) => act.state !== "skipped" && !(thread.stopped && act.state === "proposed")) ?? [];
  const asksForTitle = live.findLast((act) => act.form === "titleWarning" || act.form === "titleRevocation");
  const title = (act: ActRow) => (
    <>
      {name(act.stepNameZh, act.stepNameEn)} <ActTag state={act.state} />
    </>
  );
  return (
    <section className="case-section thread" aria-label={t("thread.title")}>
      <h3>{t("thread.title")}</h3>
      {found.error && !thread ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {thread ? (
        <>
          {thread.stopped ? (
            <p className="thread-stopped">
              {t("thread.stopped", { name: thread.changedBy ?? "" })}
              <span data-content="reason">{thread.stoppedBecause}</span>
            </p>
          ) : null}
          {waiting ? <p>{t("thread.waiting", { step: name(waiting.stepNameZh, waiting.stepNameEn) })}</p> : null}
          {thread.acts.length === 0 || (!thread.stopped && thread.next) ? (
            <p className="soft">
              {thread.acts.length === 0 ? `${t("thread.none")} ` : ""}
              {!thread.stopped && thread.next
                ? t(waiting ? "thread.after" : thread.nextIsDue ? "thread.next.due" : "thread.next", { step: name(thread.next.nameZh, thread.next.nameEn) })
                : ""}
              {thread.next && thread.holdUntil && !thread.nextIsDue && !thread.waiting ? ` ${t("thread.hold", { at: dates.dateTime(thread.holdUntil) })}` : ""}
            </p>
          ) : null}
          <ThreadVerbs key={thread.version} thread={thread} />
          {asked && colour ? <ThreadCard key={asked.actId} act={asked} colour={colour} /> : null}
          {asked?.form === "interview" ? <ThreadInterview key={asked.actId} act={asked} /> : null}
          {can("supervision.transfer") && live.some((act) => act.form === "transfer") ? <SealForm thread={thread} /> : null}
          <ThreadExposures thread={thread} />
          {asksForTitle ? <TitlesAtStake act={asksForTitle} /> : null}
          <ThreadMeasures thread={thread} />
          <Timeline
            entries={[...thread.acts].reverse().map((act) => ({
              key: act.actId,
              at: act.carriedOutAt ?? act.at,
              title: title(act),
              by: act.carriedOutBy ?? act.byName,
              note: act.note,
              extra: (
                <div className="when">
                  {[
                    act.state === "skipped" ? null : t(`reason.${act.reason}`),
                    act.dueAt ? t("thread.due", { at: dates.dateTime(act.dueAt) }) : null,
                    act.liftedAt ? t("thread.lifted", { at: dates.dateTime(act.liftedAt) }) : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                  {act.documentId ? (
                    <>
                      {" "}
                      <Link to={`/supervision/documents/${act.documentId}`}>{t("thread.paper")}</Link>
                    </>
                  ) : null}
                </div>
              ),
            }))}
          />
        </>
      ) : null}
    </section>
  );
}
