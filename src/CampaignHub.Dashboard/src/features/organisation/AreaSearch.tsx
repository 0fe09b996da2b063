import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { AreaSearchPage } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

/** Finds an area anywhere in the tree by a fragment of its name or code, in either script, or by its initials. */
export function AreaSearch({ onPick }: { onPick: (areaId: string) => void }) {
  const t = useWords();
  const name = useName();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const found = useQuery({
    queryKey: ["areas", "search", search],
    queryFn: () => api.get<AreaSearchPage>(`/api/areas/search?limit=30&search=${encodeURIComponent(search)}`),
    enabled: search.length > 0,
  });
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={null}
      allowClear
      placeholder={t("areas.search")}
      aria-label={t("areas.search")}
      loading={found.isFetching}
      notFoundContent={search && !found.isPending ? t("areas.search.none") : null}
      onSelect={(areaId: string | null) => areaId && onPick(areaId)}
      options={(search ? (found.data?.items ?? []) : []).map((area) => ({
        value: area.areaId,
        label: `${name(area.nameZh, area.nameEn)} · ${t(`level.${area.level}`)} · ${area.code}`,
      }))}
      style={{ width: "100%", marginBottom: 8 }}
    />
  );
}
