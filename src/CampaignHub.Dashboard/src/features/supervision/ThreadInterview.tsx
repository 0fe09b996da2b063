import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { ActRow, InterviewRow, Page } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import { InterviewForm } from "./InterviewForm";
import { useWords } from "./words";

/** The interview that a step asks for: recorded from here, or one that was held with the unit since and dealt with this case as well. */
export function ThreadInterview({ act }: { act: ActRow }) {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [ownId] = useState(newId);
  const found = useQuery({
    queryKey: ["supervision", "interviews", "of", act.unitId],
    queryFn: ({ signal }) => api.get<Page<InterviewRow>>("/api/supervision/interviews", { unitId: act.unitId, limit: 20 }, signal),
    enabled: can("supervision.read-ladder"),
  });
  const rows = found.data?.items ?? [];
  const proposed = rows.find((row) => row.state === "proposed");
  const from = dates.businessDate(act.at);
  const held = rows.filter((row) => row.state === "held" && row.heldOn && row.heldOn >= from);
  const join = useMutation({
    mutationFn: ({ interviewId, unitId, personName, heldOn, heldBy, outcome }: InterviewRow) =>
      api.post("/api/supervision/interviews", { interviewId, unitId, personName, heldOn, heldBy, outcome, actId: act.actId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("interviews.recorded"));
    },
  });
  return (
    <section className="thread-records" aria-label={t("interviews.title")}>
      <p className="soft">{t("thread.interview.hint")}</p>
      <ProblemAlert error={join.error} />
      {held.map((row) => (
        <div key={row.interviewId} className="thread-record">
          <div data-content="interview">{[dates.day(row.heldOn!), row.personName, row.heldBy].join(" · ")}</div>
          <div className="clip-2" data-content="interview">
            {row.outcome}
          </div>
          <Button size="small" loading={join.isPending} onClick={() => join.mutate(row)}>
            {t("thread.interview.join")}
          </Button>
        </div>
      ))}
      <div>
        <Button type="primary" disabled={found.isLoading} onClick={() => setOpen(true)}>
          {t("interviews.record")}
        </Button>
      </div>
      {open ? (
        <InterviewForm
          row={{ interviewId: proposed?.interviewId ?? ownId, unitId: act.unitId, unitNameZh: act.unitNameZh, unitNameEn: act.unitNameEn }}
          actId={act.actId}
          from={from}
          done={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
