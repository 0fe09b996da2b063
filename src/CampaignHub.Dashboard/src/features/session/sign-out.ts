import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SessionState } from "@/api/types";
import { api } from "@/lib/api";
import { sessionKey } from "@/lib/session";

/** Ends the session and forgets everything fetched in it. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete("/api/session"),
    onSuccess: () => {
      queries.setQueryData<SessionState>(sessionKey, { me: null });
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}
