import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { DeskPerson } from "@/api/types";
import { api } from "@/lib/api";
import { useWords } from "./words";

/** Picks a person of the unit: an account ("u:…") or somebody of the register without one ("s:…"). */
export function AssignField({ value, onChange, id }: { value?: string; onChange?: (person: string | undefined) => void; id?: string }) {
  const t = useWords();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const found = useQuery({
    queryKey: ["cases", "people", search],
    queryFn: ({ signal }) => api.get<DeskPerson[]>("/api/desk/people", { search }, signal),
    placeholderData: (before) => before,
  });
  const people = found.data ?? [];
  const option = (person: DeskPerson) => ({
    value: person.userId ? `u:${person.userId}` : `s:${person.staffId}`,
    label: person.jobTitle ? `${person.name}（${person.jobTitle}）` : person.name,
  });
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      loading={found.isFetching}
      placeholder={t("assign.nobody")}
      onChange={(next?: string) => onChange?.(next)}
      notFoundContent={t("assign.none")}
      options={[
        { label: t("assign.accounts"), options: people.filter((one) => one.userId).map(option) },
        { label: t("assign.staff"), options: people.filter((one) => !one.userId).map(option) },
      ].filter((part) => part.options.length > 0)}
    />
  );
}
