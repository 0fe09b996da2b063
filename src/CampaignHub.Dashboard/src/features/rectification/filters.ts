import { useQuery } from "@tanstack/react-query";
import type { AreaDetail, CaseSource, CaseState, PointDetail } from "@/api/types";
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
export const rare = ["dueFrom", "dueTo", "closedFrom", "closedTo", "returned", "rebounded"] as const;
const single = ["deadline", "unitId", "areaId", "pointId", "source", "search", "loggedFrom", "loggedTo", ...rare] as const;
const many = ["state"] as const;

const known = <T extends string>(all: readonly T[], value: string | undefined): T | undefined => all.find((one) => one === value);

/** The ledger's filters as the address bar has them, as a query for the server and as chips to read and remove. */
export function useLedgerFilters() {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const dates = useDates();
  const { values, set, clear } = useUrlFilters(single, many);
  const states = values.state.filter((state): state is CaseState => caseStates.includes(state as CaseState));
  const deadline = known(deadlineFilters, values.deadline);
  const source = known<CaseSource>(caseSources, values.source);
  const yesOrNo = (value: string | undefined) => (value === "true" ? true : value === "false" ? false : undefined);
  const query: Query = { ...values, state: states, deadline, source, returned: yesOrNo(values.returned), rebounded: yesOrNo(values.rebounded) };

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

  const chips: Chip[] = states.map((state) => ({
    key: `state-${state}`,
    label: ui(`case.state.${state}`),
    remove: () => set({ state: states.filter((other) => other !== state) }),
  }));
  const add = (key: (typeof single)[number], label: string) => chips.push({ key, label, remove: () => set({ [key]: null }) });
  if (deadline) add("deadline", t(`deadline.${deadline}`));
  if (values.unitId) add("unitId", t("chip.unit", { name: unit ? name(unit.nameZh, unit.nameEn) : "…" }));
  if (values.areaId) add("areaId", t("chip.area", { name: area ? name(area.nameZh, area.nameEn) : "…" }));
  if (values.pointId) add("pointId", t("chip.point", { name: point ? name(point.nameZh, point.nameEn) : "…" }));
  if (source) add("source", t("chip.source", { name: t(`source.${source}`) }));
  if (values.search) add("search", t("chip.search", { text: values.search }));
  if (values.loggedFrom) add("loggedFrom", t("filter.loggedFrom", { date: dates.day(values.loggedFrom) }));
  if (values.loggedTo) add("loggedTo", t("filter.loggedTo", { date: dates.day(values.loggedTo) }));
  if (values.dueFrom) add("dueFrom", t("filter.dueFrom", { date: dates.day(values.dueFrom) }));
  if (values.dueTo) add("dueTo", t("filter.dueTo", { date: dates.day(values.dueTo) }));
  if (values.closedFrom) add("closedFrom", t("filter.closedFrom", { date: dates.day(values.closedFrom) }));
  if (values.closedTo) add("closedTo", t("filter.closedTo", { date: dates.day(values.closedTo) }));
  for (const again of ["returned", "rebounded"] as const) {
    if (query[again] !== undefined) add(again, t(`filter.${again}.${query[again] ? "yes" : "no"}`));
  }
  return { values, states, deadline, source, query, chips, set, clear };
}
