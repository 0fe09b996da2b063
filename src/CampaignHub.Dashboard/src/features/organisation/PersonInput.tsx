import { useQuery } from "@tanstack/react-query";
import { AutoComplete } from "antd";
import { useDeferredValue } from "react";
import type { Page, StaffRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

export type PersonChoice = { personName: string; staffMemberId?: string | null; unitId?: string | null };
type Props = { value?: PersonChoice; onChange?: (choice: PersonChoice) => void; id?: string; "aria-label"?: string };

/** A person of the register, found by typing; or a name alone, for somebody who is not in it. */
export function PersonInput({ value, onChange, ...rest }: Props) {
  const t = useWords();
  const name = useName();
  const search = useDeferredValue(value?.personName ?? "");
  const found = useQuery({
    queryKey: ["staff", "pick", search],
    queryFn: ({ signal }) => api.get<Page<StaffRow>>("/api/staff", { search, limit: 20 }, signal),
    enabled: search.length > 0,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return (
    <AutoComplete
      {...rest}
      style={{ width: "100%" }}
      value={value?.personName ?? ""}
      placeholder={t("term.person.hint")}
      options={(found.data?.items ?? []).map((row) => ({
        value: row.nameZh,
        key: row.staffMemberId,
        staffMemberId: row.staffMemberId,
        unitId: row.unitId,
        label: [name(row.nameZh, row.nameEn), row.unitNameZh ? name(row.unitNameZh, row.unitNameEn) : null, row.jobTitle].filter(Boolean).join(" · "),
      }))}
      onChange={(text: string) => onChange?.({ personName: text })}
      onSelect={(text: string, option) => onChange?.({ personName: text, staffMemberId: option.staffMemberId, unitId: option.unitId })}
    />
  );
}
