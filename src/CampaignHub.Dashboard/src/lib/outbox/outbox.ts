import type { CaseReceipt, InspectionReceipt, SessionState } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { newId } from "@/lib/id";
import { uploadPhoto } from "./photos";
import { type Outgoing, type OutgoingKind, store } from "./store";

const routes: Record<OutgoingKind, string> = { inspection: "/api/inspections", issue: "/api/cases", spot: "/api/cases/on-the-spot" };

/** Only our own receipt with the very id we sent counts as an acknowledgement; a bare 200 of a hotel's network does not. */
export function isReceipt(entry: Pick<Outgoing, "kind" | "id">, answer: unknown): answer is InspectionReceipt | CaseReceipt {
  if (typeof answer !== "object" || answer === null) return false;
  const id = entry.kind === "inspection" ? (answer as InspectionReceipt).inspectionId : (answer as CaseReceipt).caseId;
  return typeof id === "string" && id.toLowerCase() === entry.id.toLowerCase();
}

/** An answer that sending again cannot change. Everything else keeps waiting. */
function isFinal(problem: ApiProblem): boolean {
  if (problem.code === "photo.lost") return true;
  const passing = [401, 408, 423, 425, 429];
  return problem.status >= 400 && problem.status < 500 && !passing.includes(problem.status) && problem.code !== "antiforgery.failed";
}

const holdsPhotos = (name: string) => /photoIds$/i.test(name);

const photosOf = (body: unknown): string[] => {
  if (Array.isArray(body)) return body.flatMap(photosOf);
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => (holdsPhotos(name) ? (value as string[]) : photosOf(value)));
};

function withPhotoIds(body: unknown, ids: Map<string, string>): unknown {
  if (Array.isArray(body)) return body.map((part) => withPhotoIds(part, ids));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, holdsPhotos(name) ? (value as string[]).map((id) => ids.get(id) ?? id) : withPhotoIds(value, ids)]),
  );
}

/** Sends one entry: its photos first, then the submission. Throws ApiProblem when there is no receipt. */
export async function deliver(entry: Outgoing): Promise<InspectionReceipt | CaseReceipt> {
  try {
    const ids = new Map<string, string>();
    for (const localId of photosOf(entry.body)) ids.set(localId, await uploadPhoto(localId));
    let answer: unknown;
    try {
      answer = await api.post(routes[entry.kind], withPhotoIds(entry.body, ids), { idempotencyKey: entry.attemptKey });
    } catch (error) {
      throw error instanceof ApiProblem ? error : new ApiProblem(0, "network.unreachable", "", null);
    }
    if (!isReceipt(entry, answer)) throw new ApiProblem(0, "network.unreachable", "", null);
    await store.transaction("rw", store.outbox, store.drafts, store.photos, store.receipts, async () => {
      await store.receipts.put({ id: entry.id, kind: entry.kind, userId: entry.userId, title: entry.title, receipt: answer, at: new Date().toISOString() });
      await store.outbox.delete(entry.id);
      await store.drafts.delete(entry.draftKey);
      await store.photos.bulkDelete([...ids.keys()]);
    });
    await forgetOldReceipts(entry.userId);
    return answer;
  } catch (error) {
    if (error instanceof ApiProblem && isFinal(error))
      await store.outbox.update(entry.id, {
        state: "refused",
        attempts: entry.attempts + 1,
        refusal: { status: error.status, code: error.code, text: error.detail || error.title, errors: error.errors },
      });
    else await store.outbox.update(entry.id, { attempts: entry.attempts + 1 });
    throw error;
  }
}

async function forgetOldReceipts(userId: string): Promise<void> {
  const kept = await store.receipts.where("userId").equals(userId).sortBy("at");
  await store.receipts.bulkDelete(kept.slice(0, -30).map((receipt) => receipt.id));
}

type Submission = { id: string; kind: OutgoingKind; userId: string; draftKey: string; title: string; body: unknown };

/** Puts a submission down on the device before anything is sent, so that closing the page loses nothing; then tries to send it. */
export async function submit(submission: Submission): Promise<InspectionReceipt | CaseReceipt> {
  const before = await store.outbox.get(submission.id);
  // After an unanswered attempt the server may hold the first wording: the same words and the same key go again.
  const entry: Outgoing =
    before?.state === "waiting"
      ? before
      : { ...submission, attemptKey: newId(), createdAt: new Date().toISOString(), attempts: 0, state: "waiting", refusal: null };
  await store.outbox.put(entry);
  return deliver(entry);
}

/** Takes a refused submission back to its draft. */
export async function takeBack(id: string): Promise<void> {
  await store.outbox.delete(id);
}

/** Throws a refused submission away with its draft and photos. */
export async function discard(id: string): Promise<void> {
  const entry = await store.outbox.get(id);
  if (!entry) return;
  await store.transaction("rw", store.outbox, store.drafts, store.photos, async () => {
    await store.photos.bulkDelete(photosOf(entry.body));
    await store.drafts.delete(entry.draftKey);
    await store.outbox.delete(id);
  });
}

async function sendWaiting(userId: string): Promise<void> {
  const waiting = (await store.outbox.where("userId").equals(userId).sortBy("createdAt")).filter((entry) => entry.state === "waiting");
  if (waiting.length === 0) return;
  const session = await api.get<SessionState>("/api/session");
  if (session?.me?.userId !== userId) return;
  for (const entry of waiting) {
    try {
      await deliver(entry);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !isFinal(error)) return;
    }
  }
}

let flushing: Promise<void> | null = null;

/** Sends what waits for this user, oldest first, one sender at a time across tabs. */
export function flush(userId: string): Promise<void> {
  flushing ??= (async () => {
    try {
      if (navigator.locks) await navigator.locks.request("campaignhub-outbox", { ifAvailable: true }, (lock) => (lock ? sendWaiting(userId) : undefined));
      else await sendWaiting(userId);
    } catch {
      // Still waiting; the next occasion tries again.
    } finally {
      flushing = null;
    }
  })();
  return flushing;
}
