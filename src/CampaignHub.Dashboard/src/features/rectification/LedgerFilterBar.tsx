import { FilterOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useEffect, useState } from "react";
import { useMe } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { UnitSelect } from "@/ui/UnitSelect";
import { useUiWords } from "@/ui/words";
import type { useLedgerFilters } from "./filters";
import { caseSources, caseStates, deadlineFilters } from "./states";
import { useWords } from "./words";

export function LedgerFilterBar({ filters }: { filters: ReturnType<typeof useLedgerFilters> }) {
  const t = useWords();
  const phone = useIsPhone();
  const [shown, setShown] = useState(false);
  const { values, set } = filters;
  const [text, setText] = useState(values.search ?? "");
  useEffect(() => setText(values.search ?? ""), [values.search]);
  return (
    <>
      <Input.Search
        className="ledger-search"
        allowClear
        placeholder={t("filter.search")}
        aria-label={t("filter.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(value) => set({ search: value.trim() })}
      />
      {phone ? (
        <Button icon={<FilterOutlined aria-hidden="true" />} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t("filter.more")}
        </Button>
      ) : null}
      {phone && !shown ? null : <MoreFilters filters={filters} />}
    </>
  );
}

function MoreFilters({ filters }: { filters: ReturnType<typeof useLedgerFilters> }) {
  const t = useWords();
  const ui = useUiWords();
  const me = useMe();
  const { values, states, deadline, source, set } = filters;
  return (
    <>
      <Select
        mode="multiple"
        className="ledger-filter"
        maxTagCount={0}
        maxTagPlaceholder={(omitted) => `${t("filter.state")} · ${omitted.length}`}
        placeholder={t("filter.state")}
        aria-label={t("filter.state")}
        value={states}
        onChange={(next) => set({ state: next })}
        options={caseStates.map((state) => ({ value: state, label: ui(`case.state.${state}`) }))}
      />
      <Select
        className="ledger-filter"
        allowClear
        placeholder={t("filter.deadline")}
        aria-label={t("filter.deadline")}
        value={deadline}
        onChange={(next) => set({ deadline: next ?? null })}
        options={deadlineFilters.map((one) => ({ value: one, label: t(`deadline.${one}`) }))}
      />
      {me?.role === "unitContact" ? null : (
        <UnitSelect
          style={{ width: 190 }}
          allowClear
          aria-label={t("filter.unit")}
          placeholder={t("filter.unit")}
          value={values.unitId}
          onChange={(unitId) => set({ unitId: unitId ?? null })}
        />
      )}
      <Select
        className="ledger-filter"
        allowClear
        placeholder={t("filter.source")}
        aria-label={t("filter.source")}
        value={source}
        onChange={(next) => set({ source: next ?? null })}
        options={caseSources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
      />
      <DatePicker.RangePicker
        className="ledger-dates"
        allowEmpty={[true, true]}
        aria-label={t("filter.logged")}
        value={[values.loggedFrom ? dayjs(values.loggedFrom) : null, values.loggedTo ? dayjs(values.loggedTo) : null]}
        onChange={(range) => set({ loggedFrom: range?.[0]?.format("YYYY-MM-DD") ?? null, loggedTo: range?.[1]?.format("YYYY-MM-DD") ?? null })}
      />
    </>
  );
}
