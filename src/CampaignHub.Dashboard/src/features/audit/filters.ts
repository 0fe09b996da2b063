import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import type { Chip } from "@/ui/ListPage";
import { useNames, useWords } from "./words";

const single = ["actorId", "who", "from", "to", "entity", "entityId", "command", "search"] as const;

/** The audit's filters as the address bar has them, and as chips to read and remove. */
export function useAuditFilters() {
  const t = useWords();
  const names = useNames();
  const dates = useDates();
  const { values, set, clear } = useUrlFilters(single);
  const chips: Chip[] = [];
  const add = (key: (typeof single)[number], label: string | undefined) => {
    if (values[key] && label) chips.push({ key, label, remove: () => set({ [key]: null }) });
  };
  add("who", t("chip.who", { text: values.who ?? "" }));
  add("actorId", t("chip.actor"));
  add("from", t("chip.from", { date: dates.day(values.from ?? "2000-01-01") }));
  add("to", t("chip.to", { date: dates.day(values.to ?? "2000-01-01") }));
  add("command", t("chip.command", { name: names.command(values.command ?? "") }));
  add("entity", t("chip.entity", { name: names.entity(values.entity ?? "") }));
  add("entityId", t("chip.entityId", { id: (values.entityId ?? "").slice(-8) }));
  add("search", t("chip.search", { text: values.search ?? "" }));
  return { values, set, clear, chips };
}
