import { FilterOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useEffect, useState } from "react";
import { CategorySelect } from "@/features/categories/CategorySelect";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { useIsPhone } from "@/lib/viewport";
import { UnitSelect, useChoosesUnits } from "@/ui/UnitSelect";
import { useUiWords } from "@/ui/words";
import { rare, texts, type useLedgerFilters, yesNo } from "./filters";
import { caseSources, caseStates, deadlineFilters } from "./states";
import { useWords } from "./words";

export function LedgerFilterBar({ filters }: { filters: ReturnType<typeof useLedgerFilters> }) {
  const t = useWords();
  const phone = useIsPhone();
  const [shown, setShown] = useState(false);
  const { values, set } = filters;
  const [all, setAll] = useState(rare.some((key) => values[key]));
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
      {phone ? null : (
        <Button type="text" icon={<FilterOutlined aria-hidden="true" />} aria-expanded={all} onClick={() => setAll(!all)}>
          {t("filter.more")}
        </Button>
      )}
      {(phone ? shown : all) ? <RareFilters filters={filters} /> : null}
    </>
  );
}

function MoreFilters({ filters }: { filters: ReturnType<typeof useLedgerFilters> }) {
  const t = useWords();
  const ui = useUiWords();
  const choosesUnits = useChoosesUnits();
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
      {choosesUnits ? (
        <UnitSelect
          style={{ width: 190 }}
          allowClear
          aria-label={t("filter.unit")}
          placeholder={t("filter.unit")}
          value={values.unitId}
          onChange={(unitId) => set({ unitId: unitId ?? null })}
        />
      ) : null}
      <Select
        className="ledger-filter"
        allowClear
        placeholder={t("filter.source")}
        aria-label={t("filter.source")}
        value={source}
        onChange={(next) => set({ source: next ?? null })}
        options={caseSources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
      />
      <CategorySelect
        className="ledger-category"
        branches
        aria-label={t("filter.category")}
        placeholder={t("filter.category")}
        value={values.category}
        onChange={(code) => set({ category: code })}
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

/** Asks when the reader is done typing, not at every letter. */
function TextFilter({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <Input
      className="ledger-text"
      allowClear
      maxLength={100}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (event.type === "click") onChange("");
      }}
      onPressEnter={done}
      onBlur={done}
    />
  );
}

function RareFilters({ filters: { values, set } }: { filters: ReturnType<typeof useLedgerFilters> }) {
  const t = useWords();
  const choosesUnits = useChoosesUnits();
  return (
    <div className="ledger-rare">
      {choosesUnits ? (
        <div className="ledger-category">
          <AreaSelect allowClear placeholder={t("filter.area")} value={values.areaId} onChange={(areaId) => set({ areaId: areaId ?? null })} />
        </div>
      ) : null}
      {(["due", "closed"] as const).map((what) => (
        <DatePicker.RangePicker
          key={what}
          className="ledger-dates"
          allowEmpty={[true, true]}
          aria-label={t(`filter.${what}`)}
          placeholder={[t(`filter.${what}.from`), t(`filter.${what}.to`)]}
          value={[values[`${what}From`] ? dayjs(values[`${what}From`]) : null, values[`${what}To`] ? dayjs(values[`${what}To`]) : null]}
          onChange={(range) => set({ [`${what}From`]: range?.[0]?.format("YYYY-MM-DD") ?? null, [`${what}To`]: range?.[1]?.format("YYYY-MM-DD") ?? null })}
        />
      ))}
      {texts.map((what) => (
        <TextFilter key={what} label={t(`filter.${what}`)} value={values[what] ?? ""} onChange={(text) => set({ [what]: text || null })} />
      ))}
      {yesNo.map((what) => (
        <Select
          key={what}
          className="ledger-filter"
          allowClear
          placeholder={t(`filter.${what}`)}
          aria-label={t(`filter.${what}`)}
          value={values[what]}
          onChange={(next) => set({ [what]: next ?? null })}
          options={[
            { value: "true", label: t(`filter.${what}.yes`) },
            { value: "false", label: t(`filter.${what}.no`) },
          ]}
        />
      ))}
    </div>
  );
}
