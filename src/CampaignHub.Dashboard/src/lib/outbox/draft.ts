import { useCallback, useEffect, useRef, useState } from "react";
import { store } from "./store";

/** A form's value kept on the device at every change; `null` until it is known whether an earlier one exists. */
export function useDraft<T>(key: string, userId: string, fresh: () => T) {
  const [value, setValue] = useState<T | null>(null);
  const [kept, setKept] = useState(true);
  const [restored, setRestored] = useState(false);
  const make = useRef(fresh);
  make.current = fresh;
  const current = useRef<T | null>(null);
  useEffect(() => {
    let gone = false;
    store.drafts
      .get(key)
      .catch(() => undefined)
      .then((draft) => {
        if (gone) return;
        current.current = (draft?.userId === userId ? (draft.value as T) : undefined) ?? make.current();
        setRestored(Boolean(draft));
        setValue(current.current);
      });
    return () => {
      gone = true;
    };
  }, [key, userId]);
  const change = useCallback(
    (next: (before: T) => T) => {
      if (current.current === null) return;
      current.current = next(current.current);
      setValue(current.current);
      store.drafts.put({ key, userId, value: current.current, updatedAt: new Date().toISOString() }).then(
        () => setKept(true),
        () => setKept(false),
      );
    },
    [key, userId],
  );
  const drop = useCallback(async () => {
    await store.drafts.delete(key);
    current.current = make.current();
    setRestored(false);
    setValue(current.current);
  }, [key]);
  return { value, change, drop, kept, restored };
}
