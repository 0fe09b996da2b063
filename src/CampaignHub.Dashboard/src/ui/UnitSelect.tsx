import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { Page, UnitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useCan, useMe } from "@/lib/session";
import { useUiWords } from "./words";

type Props = {
  value?: string;
  onChange?: (unitId: string | undefined) => void;
  id?: string;
  allowClear?: boolean;
  style?: React.CSSProperties;
  placeholder?: string;
  "aria-label"?: string;
};

/** Whether there is a choice of units for the reader: their contact has one, and who does not see the organisation has none. */
export function useChoosesUnits(): boolean {
  const me = useMe();
  const can = useCan();
  return me?.role !== "unitContact" && can("organisation.read");
}

/** Picks a unit by typing part of its name or code; the server searches. */
export function UnitSelect({ value, onChange, ...rest }: Props) {
  const t = useUiWords();
  const name = useName();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const found = useQuery({
    queryKey: ["units", "pick", search],
    queryFn: ({ signal }) => api.get<Page<UnitRow>>("/api/units", { search, limit: 30 }, signal),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const chosen = useUnit(value);
  const rows = found.data?.items ?? [];
  const options = (chosen && !rows.some((row) => row.unitId === chosen.unitId) ? [chosen, ...rows] : rows).map((row) => ({
    value: row.unitId,
    label: name(row.nameZh, row.nameEn),
  }));
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={rest.placeholder ?? t("unit.pick")}
      value={value}
      loading={found.isFetching}
      options={options}
      onChange={(next) => onChange?.(next)}
      notFoundContent={found.isFetching ? t("state.loading") : t(search ? "unit.none" : "unit.empty")}
    />
  );
}

export function useUnit(unitId: string | undefined): UnitRow | undefined {
  return useQuery({
    queryKey: ["units", "one", unitId],
    queryFn: ({ signal }) => api.get<UnitRow>(`/api/units/${unitId}`, undefined, signal),
    enabled: Boolean(unitId),
    staleTime: 300_000,
  }).data;
}
