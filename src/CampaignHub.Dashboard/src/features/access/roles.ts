import { useQuery } from "@tanstack/react-query";
import type { PermissionRow, RoleBook } from "@/api/types";
import { api } from "@/lib/api";

export const rolesKey = ["roles"] as const;

export function useRoles() {
  return useQuery({ queryKey: rolesKey, queryFn: ({ signal }) => api.get<RoleBook>("/api/roles", undefined, signal), staleTime: 60_000 });
}

/** Permissions by the feature that names them, in order. */
export function grouped(permissions: PermissionRow[]): [string, PermissionRow[]][] {
  const groups = new Map<string, PermissionRow[]>();
  for (const permission of permissions) {
    const feature = permission.name.split(".")[0]!;
    groups.set(feature, [...(groups.get(feature) ?? []), permission]);
  }
  return [...groups];
}
