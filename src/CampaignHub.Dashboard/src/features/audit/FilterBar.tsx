import { FilterOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useIsPhone } from "@/lib/viewport";
import type { useAuditFilters } from "./filters";
import { knownCommands, knownEntities, useNames, useWords } from "./words";

export function FilterBar({ filters }: { filters: ReturnType<typeof useAuditFilters> }) {
  const t = useWords();
  const names = useNames();
  const phone = useIsPhone();
  const [shown, setShown] = useState(false);
  const { values, set } = filters;
  const options = (known: string[], name: (stored: string) => string) =>
    known.map((value) => ({ value, label: name(value) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Input.Search
        key={`search-${values.search ?? ""}`}
        allowClear
        className="audit-search"
        defaultValue={values.search}
        aria-label={t("filter.search")}
        placeholder={t("filter.search")}
        onSearch={(text) => set({ search: text.trim() })}
      />
      {phone ? (
        <Button icon={<FilterOutlined aria-hidden="true" />} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t("filter.more")}
        </Button>
      ) : null}
      {phone && !shown ? null : (
        <>
          <Input.Search
            key={`who-${values.who ?? ""}`}
            allowClear
            className="audit-filter"
            defaultValue={values.who}
            aria-label={t("filter.who")}
            placeholder={t("filter.who")}
            onSearch={(text) => set({ who: text.trim() })}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            className="audit-filter"
            aria-label={t("filter.command")}
            placeholder={t("filter.command")}
            value={values.command}
            options={options(knownCommands, names.command)}
            onChange={(next) => set({ command: next ?? null })}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            className="audit-filter"
            aria-label={t("filter.entity")}
            placeholder={t("filter.entity")}
            value={values.entity}
            options={options(knownEntities, names.entity)}
            onChange={(next) => set({ entity: next ?? null })}
          />
          <DatePicker.RangePicker
            className="audit-dates"
            allowEmpty={[true, true]}
            aria-label={t("filter.dates")}
            value={[values.from ? dayjs(values.from) : null, values.to ? dayjs(values.to) : null]}
            onChange={(range) => set({ from: range?.[0]?.format("YYYY-MM-DD") ?? null, to: range?.[1]?.format("YYYY-MM-DD") ?? null })}
          />
        </>
      )}
    </>
  );
}
