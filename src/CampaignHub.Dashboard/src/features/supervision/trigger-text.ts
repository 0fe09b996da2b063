import type { Span, StepTrigger } from "@/api/types";
import { useWords as useCaseWords } from "@/features/rectification/words";
import { useWords } from "./words";

/** Says a trigger in words. */
export function useTriggerText() {
  const t = useWords();
  const sources = useCaseWords();
  const span = (of: Span) => t(`span.${of.unit}`, { count: of.length });
  const trigger = (of: StepTrigger) =>
    [
      of.overdueBy ? t("trigger.overdueBy", { span: span(of.overdueBy) }) : null,
      of.limitsMissed ? t("trigger.limitsMissed", { count: of.limitsMissed }) : null,
      of.returned ? t("trigger.returned", { count: of.returned }) : null,
      of.rebounded ? t("trigger.rebounded", { count: of.rebounded }) : null,
      of.redsInARow ? t("trigger.redsInARow", { count: of.redsInARow }) : null,
      of.sources && of.sources.length > 0
        ? t("trigger.sources", { sources: of.sources.map((source) => sources(`source.${source}`)).join(t("list.and")) })
        : null,
    ]
      .filter((part) => part !== null)
      .join(t("trigger.and"));
  return { span, trigger };
}
