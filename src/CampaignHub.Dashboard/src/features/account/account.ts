import { useQuery } from "@tanstack/react-query";
import type { Account } from "@/api/types";
import { api } from "@/lib/api";

export const accountKey = ["account"] as const;

export function useAccount() {
  return useQuery({ queryKey: accountKey, queryFn: ({ signal }) => api.get<Account>("/api/account", undefined, signal), staleTime: 5 * 60_000 });
}
