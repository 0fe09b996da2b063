import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { AreaNode } from "@/api/types";
import { fetchChildren, useRoots } from "./areas";

export type Branch = AreaNode & { children?: Branch[] };

/** The area tree, one level at a time as it is opened. */
export function useAreaTree() {
  const queries = useQueryClient();
  const roots = useRoots();
  const [below, setBelow] = useState<Record<string, AreaNode[]>>({});
  const load = useCallback(
    async (areaId: string) => {
      const rows = await fetchChildren(queries, areaId);
      setBelow((before) => ({ ...before, [areaId]: rows }));
    },
    [queries],
  );
  const branches = useMemo(() => {
    const grow = (node: AreaNode): Branch => ({ ...node, children: below[node.areaId]?.map(grow) });
    return (roots.data ?? []).map(grow);
  }, [roots.data, below]);
  /** Reads anew what has been opened, after the tree was changed. */
  const reload = useCallback(() => Promise.all(Object.keys(below).map(load)), [below, load]);
  return { roots, branches, load, reload };
}
