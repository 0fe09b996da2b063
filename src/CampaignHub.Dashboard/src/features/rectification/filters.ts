import { useQuery } from "@tanstack/react-query";
import type { AreaDetail, CaseFilter, CaseSource, CaseState, PointDetail } from "@/api/types";
import { useCategoryName } from "@/features/categories/tree";
import { api, type Query } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import type { Chip } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import { useUiWords } from "@/ui/words";
import { caseSources, caseStates, deadlineFilters } from "./states";
import { useWords } from "./words";

/** Filters that stand in a row of their own, shown when asked for or in use. */
export const yesNo = ["returned", "rebounded", "sentBack", "extended", "onSpot", "urgent"] as const;
export const texts = ["address", "loggedBy", "assignee", "reference"] as const;
export const rare = ["areaId", "dueFrom", "dueTo", "closedFrom", "closedTo", ...texts, ...yesNo] as const;
const single = ["deadline", "unitId", "pointId", "source", "category", "search", "loggedFrom", "loggedTo", ...rare] as const;
const many = ["state"] as const;

type Single = (typeof single)[number];
/** The filters as the address bar has them. */
export type LedgerValues = { [K in Single]?: string } & { state: string[] };

const known = <T extends string>(all: readonly T[], value: string | undefined): T | undefined => all.find((one) => one === value);
const statesIn = (values: LedgerValues) => values.state.filter((state): state is CaseState => caseStates.includes(state as CaseState));
const yesOrNo = (value: string | undefined) => (value === "true" ? true : value === "false" ? false : undefined);

/** What the server is asked for; what it would not understand is left out. */
export function filterOf(values: LedgerValues): CaseFilter {
  const asked = {
    ...values,
    state: statesIn(values),
    deadline: known(deadlineFilters, values.deadline),
    source: known<CaseSource>(caseSources, values.source),
    ...Object.fromEntries(yesNo.map((what) => [what, yesOrNo(values[what])])),
  };
  return asked as unknown as CaseFilter;
}

/** A kept filter as the address bar would have it. */
export function valuesOf(filter: CaseFilter): LedgerValues {
  const values: LedgerValues = { state: [...(filter.state ?? [])] };
  for (const key of single) {
    const value = filter[key as keyof CaseFilter];
    if (value !== null && value !== undefined && value !== "") values[key] = String(value);
  }
  return values;
}

/** Each filter in words, in the order they are read. */
export function useFilterLabels(values: LedgerValues): { key: string; label: string; without: { [K in Single]?: null } & { state?: string[] } }[] {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const dates = useDates();
  const category = useCategoryName();
  const unit = useUnit(values.unitId);
  const area = useQuery({
    queryKey: ["areas", "one", values.areaId],
    queryFn: ({ signal }) => api.get<AreaDetail>(`/api/areas/${values.areaId}`, undefined, signal),
    enabled: Boolean(values.areaId),
  }).data;
  const point = useQuery({
    queryKey: ["points", "one", values.pointId],
    queryFn: ({ signal }) => api.get<PointDetail>(`/api/points/${values.pointId}`, undefined, signal),
    enabled: Boolean(values.pointId),
  }).data;

  const states = statesIn(values);
  const asked = filterOf(values);
  const labels: ReturnType<typeof useFilterLabels> = states.map((state) => ({
    key: `state-${state}`,
    label: ui(`case.state.${state}`),
    without: { state: states.filter((other) => other !== state) },
  }));
  const add = (key: Single, label: string) => labels.push({ key, label, without: { [key]: null } });
  const named = (found: { nameZh: string; nameEn: string | null } | undefined) => (found ? name(found.nameZh, found.nameEn) : "…");
  if (asked.deadline) add("deadline", t(`deadline.${asked.deadline}`));
  if (values.unitId) add("unitId", t("chip.unit", { name: named(unit) }));
  if (values.areaId) add("areaId", t("chip.area", { name: named(area) }));
  if (values.pointId) add("pointId", t("chip.point", { name: named(point) }));
  if (asked.source) add("source", t("chip.source", { name: t(`source.${asked.source}`) }));
  if (values.category) add("category", t("chip.category", { name: category(values.category) }));
  if (values.search) add("search", t("chip.search", { text: values.search }));
  for (const end of ["loggedFrom", "loggedTo", "dueFrom", "dueTo", "closedFrom", "closedTo"] as const) {
    const day = values[end];
    if (day) add(end, t(`filter.${end}`, { date: dates.day(day) }));
  }
  for (const text of texts) if (values[text]) add(text, t(`chip.${text}`, { text: values[text] }));
  for (const again of yesNo) {
    const answer = yesOrNo(values[again]);
    if (answer !== undefined) add(again, t(`filter.${again}.${answer ? "yes" : "no"}`));
  }
  return labels;
}

/** The ledger's filters as the address bar has them, as a query for the server and as chips to read and remove. */
export function useLedgerFilters() {
  const { values, set, clear } = useUrlFilters(single, many);
  const filter = filterOf(values);
  const chips: Chip[] = useFilterLabels(values).map(({ key, label, without }) => ({ key, label, remove: () => set(without) }));
  return {
    values,
    states: statesIn(values),
    deadline: filter.deadline ?? undefined,
    source: filter.source ?? undefined,
    filter,
    query: filter as unknown as Query,
    chips,
    set,
    clear,
  };
}
