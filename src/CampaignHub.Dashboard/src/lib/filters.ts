import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";

/** Filters kept in the address bar; a name listed in `many` may repeat. An empty value removes the filter. */
export function useUrlFilters<One extends string, Many extends string = never>(one: readonly One[], many: readonly Many[] = []) {
  const [search, setSearch] = useSearchParams();
  const oneKey = one.join();
  const manyKey = many.join();
  const values = useMemo(() => {
    const found: Record<string, string | string[] | undefined> = {};
    for (const name of oneKey ? oneKey.split(",") : []) found[name] = search.get(name) ?? undefined;
    for (const name of manyKey ? manyKey.split(",") : []) found[name] = search.getAll(name);
    return found as { [K in One]?: string } & { [K in Many]: string[] };
  }, [search, oneKey, manyKey]);
  const set = useCallback(
    (changes: { [K in One]?: string | null } & { [K in Many]?: string[] }) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes) as [string, string | string[] | null | undefined][]) {
            next.delete(name);
            if (Array.isArray(value)) for (const item of value) next.append(name, item);
            else if (value) next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => {
    const names = [...(oneKey ? oneKey.split(",") : []), ...(manyKey ? manyKey.split(",") : [])];
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const name of names) next.delete(name);
        return next;
      },
      { replace: true },
    );
  }, [setSearch, oneKey, manyKey]);
  return { values, set, clear };
}
