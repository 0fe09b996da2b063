import { useCallback, useEffect, useState } from "react";
import { ApiProblem } from "@/lib/api";
import { submit, takeBack } from "./outbox";
import { type OutgoingKind, store, useLive } from "./store";

type Phase = "editing" | "sending" | "waiting" | "done";

/** Follows one submission from its form to its receipt; a refusal gives the form back with the reasons. */
export function useSubmission<R>(kind: OutgoingKind, id: string | undefined, userId: string, draftKey: string) {
  const entry = useLive(async () => (id ? await store.outbox.get(id) : undefined), id ?? "");
  const kept = useLive(async () => (id ? await store.receipts.get(id) : undefined), id ?? "");
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  useEffect(() => {
    if (entry?.state !== "refused" || !entry.refusal) return;
    const { status, code, text, errors } = entry.refusal;
    setProblem(new ApiProblem(status, code, "", text, errors));
    void takeBack(entry.id);
  }, [entry]);
  const send = useCallback(
    async (title: string, body: unknown) => {
      if (!id) return;
      setSending(true);
      setProblem(null);
      try {
        await submit({ id, kind, userId, draftKey, title, body });
      } catch (error) {
        // Unanswered: the entry waits in the outbox and the page says so. Refused: the effect above hands the form back.
        if (!(error instanceof ApiProblem)) setProblem(new ApiProblem(0, "device.storage", "", null));
      } finally {
        setSending(false);
      }
    },
    [id, kind, userId, draftKey],
  );
  const phase: Phase = kept ? "done" : sending ? "sending" : entry?.state === "waiting" ? "waiting" : "editing";
  return { phase, problem, receipt: kept?.receipt as R | undefined, entry, send, clearProblem: () => setProblem(null) };
}
