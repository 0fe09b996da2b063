import Dexie, { type EntityTable, liveQuery } from "dexie";
import { useEffect, useRef, useState } from "react";

export type OutgoingKind = "inspection" | "issue" | "spot";
export type Draft = { key: string; userId: string; value: unknown; updatedAt: string };
/** A photo on the device; `photoId` is known once the server has it. */
export type LocalPhoto = { localId: string; userId: string; bytes: ArrayBuffer; type: string; photoId: string | null };
export type Refusal = { status: number; code: string; text: string; errors: Record<string, string[]> };
/** One submission waiting for the server's receipt. `id` is the inspection's or the case's own id and never changes; `attemptKey` changes after a refusal. */
export type Outgoing = {
  id: string;
  kind: OutgoingKind;
  userId: string;
  attemptKey: string;
  draftKey: string;
  title: string;
  body: unknown;
  createdAt: string;
  attempts: number;
  state: "waiting" | "refused";
  refusal: Refusal | null;
};
export type KeptReceipt = { id: string; kind: OutgoingKind; userId: string; title: string; receipt: unknown; at: string };

class DeviceStore extends Dexie {
  drafts!: EntityTable<Draft, "key">;
  photos!: EntityTable<LocalPhoto, "localId">;
  outbox!: EntityTable<Outgoing, "id">;
  receipts!: EntityTable<KeptReceipt, "id">;

  constructor() {
    super("campaignhub");
    this.version(1).stores({ drafts: "key, userId", photos: "localId, userId", outbox: "id, userId, draftKey", receipts: "id, userId, at" });
  }
}

/** Drafts, photos and unsent submissions of this device, in IndexedDB, apart for each user. */
export const store = new DeviceStore();

/** Follows a query of the store; undefined until the first answer. A new `key` starts it afresh. */
export function useLive<T>(query: () => Promise<T>, key: string): T | undefined {
  const [found, setFound] = useState<{ key: string; value: T }>();
  const asked = useRef(query);
  asked.current = query;
  useEffect(() => {
    const following = liveQuery(() => asked.current()).subscribe({ next: (value) => setFound({ key, value }), error: () => setFound(undefined) });
    return () => following.unsubscribe();
  }, [key]);
  return found?.key === key ? found.value : undefined;
}
