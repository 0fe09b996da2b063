import { useQuery } from "@tanstack/react-query";
import type { Me, SessionState } from "@/api/types";
import { api } from "./api";

export const sessionKey = ["session"] as const;

export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => api.get<SessionState>("/api/session", undefined, signal), staleTime: 5 * 60_000, retry: 1 });
}

/** Who is signed in, or null. */
export function useMe(): Me | null {
  return useSession().data?.me ?? null;
}

/** `can("rectification.dispatch")`: whether the reader holds a permission. The server checks again. */
export function useCan(): (permission: string) => boolean {
  const me = useMe();
  return (permission) => me?.permissions.includes(permission) ?? false;
}
