import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import type { SavedViewBook, SavedViewRow } from "@/api/types";
import { api } from "@/lib/api";
import { useProblemText } from "@/ui/States";
import { type LedgerValues, valuesOf } from "../filters";

const key = ["case-views"] as const;

/** The views the reader has, and the roles one may share with. */
export const useViews = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<SavedViewBook>("/api/case-views", undefined, signal), staleTime: 60_000 });

/** A verb on views; the list is read anew afterwards and a refusal is said. */
export function useViewVerb<T>(send: (value: T) => Promise<unknown>, done?: () => void) {
  const queries = useQueryClient();
  const text = useProblemText();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: () => done?.(),
    onError: (error) => void message.error(text(error)),
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  });
}

/** The address of the ledger as a view shows it. */
export function searchOf(view: SavedViewRow): string {
  const search = new URLSearchParams();
  const values: LedgerValues = valuesOf(view.filter);
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) search.append(name, one);
  }
  return search.toString();
}
