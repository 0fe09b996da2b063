import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { AreaDetail, AreaLevel, AreaNode, AreaShape } from "@/api/types";
import { api } from "@/lib/api";

export const childrenQuery = (parentId: string | null) => ({
  queryKey: ["areas", "children", parentId ?? "root"],
  queryFn: ({ signal }: { signal?: AbortSignal }) => api.get<AreaNode[]>("/api/areas", { parentId }, signal),
  staleTime: 300_000,
});

export const useRoots = () => useQuery(childrenQuery(null));
export const fetchChildren = (queries: QueryClient, parentId: string) => queries.fetchQuery(childrenQuery(parentId));

export const useArea = (areaId: string | null | undefined) =>
  useQuery({
    queryKey: ["areas", "one", areaId],
    queryFn: ({ signal }) => api.get<AreaDetail>(`/api/areas/${areaId}`, undefined, signal),
    enabled: Boolean(areaId),
  });

export const useShapes = (level: AreaLevel, withinAreaId?: string) =>
  useQuery({
    queryKey: ["areas", "shapes", level, withinAreaId ?? "all"],
    queryFn: ({ signal }) => api.get<AreaShape[]>("/api/areas/shapes", { level, withinAreaId }, signal),
    staleTime: 3_600_000,
  });
