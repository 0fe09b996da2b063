import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { NetworkNode, NetworkPage } from "@/api/types";
import { api } from "@/lib/api";

export type NetworkBranch = NetworkNode & { children?: NetworkBranch[]; next?: string | null };
type Level = { items: NetworkNode[]; next: string | null };

const read = (parentId: string | null, on: string | undefined, cursor: string | null, signal?: AbortSignal) =>
  api.get<NetworkPage>("/api/network", { parentId, on, cursor, limit: 200 }, signal);

/** The network on a day, one level at a time as it is opened; a long level comes page by page. */
export function useNetwork(on: string | undefined) {
  const queries = useQueryClient();
  const roots = useQuery({ queryKey: ["network", "nodes", on ?? null, "root"], queryFn: ({ signal }) => read(null, on, null, signal) });
  const [below, setBelow] = useState<Record<string, Level>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another tree
  useEffect(() => setBelow({}), [on]);
  const load = useCallback(
    async (areaId: string, cursor: string | null = null) => {
      const page = await queries.fetchQuery({
        queryKey: ["network", "nodes", on ?? null, areaId, cursor],
        queryFn: ({ signal }) => read(areaId, on, cursor, signal),
      });
      setBelow((before) => ({ ...before, [areaId]: { items: cursor ? [...(before[areaId]?.items ?? []), ...page.items] : page.items, next: page.next } }));
    },
    [queries, on],
  );
  const branches = useMemo(() => {
    const grow = (node: NetworkNode): NetworkBranch => ({ ...node, children: below[node.areaId]?.items.map(grow), next: below[node.areaId]?.next });
    return (roots.data?.items ?? []).map(grow);
  }, [roots.data, below]);
  const renew = useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ["network"] });
    await Promise.all(Object.keys(below).map((areaId) => load(areaId)));
  }, [queries, below, load]);
  return { roots, branches, load, renew, opened: below };
}

export function find(branches: NetworkBranch[], areaId: string | undefined): NetworkBranch | null {
  if (!areaId) return null;
  for (const branch of branches) {
    const found = branch.areaId === areaId ? branch : find(branch.children ?? [], areaId);
    if (found) return found;
  }
  return null;
}
