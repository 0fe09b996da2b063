import { useQuery } from "@tanstack/react-query";
import type { CategoryRow, LimitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

/** The tree of categories; small, and read once for all lists and forms. */
export const useCategories = () =>
  useQuery({ queryKey: ["categories"], queryFn: ({ signal }) => api.get<CategoryRow[]>("/api/case-categories", undefined, signal), staleTime: 300_000 });

/** The name of what a case carries: of the category with that code, or the word itself as an older ledger wrote it. */
export function useCategoryName(): (code: string) => string {
  const name = useName();
  const { data } = useCategories();
  return (code) => {
    const found = data?.find((category) => category.code === code) ?? data?.find((category) => category.nameZh === code);
    return found ? name(found.nameZh, found.nameEn) : code;
  };
}

/** What cases that carry this word are limited by; null where their category says nothing. */
export function useStandardLimit(word: string | null): { standard: LimitRow | null; pending: boolean } {
  const { data, isPending } = useCategories();
  const found = data?.find((category) => category.code === word) ?? data?.find((category) => category.nameZh === word);
  return { standard: found?.limit ?? null, pending: isPending };
}

/** "4 working hours (5+2)". */
export function useLimitText(): (limit: LimitRow) => string {
  const t = useWords();
  return (limit) => `${t(`unit.${limit.unit}`, { count: limit.amount })}${limit.fivePlusTwo ? " · 5+2" : ""}`;
}

export type CategoryNode = CategoryRow & { children?: CategoryNode[] };

/** Categories below each other; one whose parent is not shown stands by itself. */
export function nest(rows: CategoryRow[]): CategoryNode[] {
  const nodes = new Map(rows.map((row) => [row.code, { ...row } as CategoryNode]));
  const roots: CategoryNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentCode ? nodes.get(node.parentCode) : undefined;
    if (parent) parent.children = [...(parent.children ?? []), node];
    else roots.push(node);
  }
  return roots;
}

/** The rows whose code or name holds the text, with what stands above them. */
export function matching(rows: CategoryRow[], text: string): CategoryRow[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return rows;
  const kept = new Set<string>();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const row of rows) {
    if (!`${row.code} ${row.nameZh} ${row.nameEn}`.toLowerCase().includes(wanted)) continue;
    for (let at: CategoryRow | undefined = row; at && !kept.has(at.code); at = at.parentCode ? byCode.get(at.parentCode) : undefined) kept.add(at.code);
  }
  return rows.filter((row) => kept.has(row.code));
}
