import { useQuery } from "@tanstack/react-query";
import type { CountRule, PointTypeRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

export function usePointTypes() {
  return useQuery({
    queryKey: ["point-types"],
    queryFn: ({ signal }) => api.get<PointTypeRow[]>("/api/point-types", undefined, signal),
    staleTime: 300_000,
  });
}

export function useRuleText(): (rule: CountRule) => string {
  const t = useWords();
  const name = useName();
  return (rule) => {
    const unit = name(rule.unitZh, rule.unitEn);
    return rule.perMetres === null
      ? t("rule.plain", { minimum: rule.minimum, unit })
      : t("rule.metres", { minimum: rule.minimum, unit, metres: rule.perMetres });
  };
}
