import { Input, Select } from "antd";
import type { CaseOrigin } from "@/api/types";
import { caseSources } from "@/features/rectification/states";
import { useWords as useCaseWords } from "@/features/rectification/words";
import { useWords } from "./words";

const elsewhere = caseSources.filter((source) => source !== "import" && source !== "inspection" && source !== "adHoc");

/** Where a problem came from that nobody found in passing, as the office knows it. */
export function OriginFields({ value, onChange }: { value: CaseOrigin | null; onChange: (origin: CaseOrigin | null) => void }) {
  const t = useWords();
  const words = useCaseWords();
  const set = (part: Partial<CaseOrigin>) => value && onChange({ ...value, ...part });
  return (
    <section className="field-card">
      <label htmlFor="issue-source">{t("origin.source")}</label>
      <Select
        id="issue-source"
        size="large"
        allowClear
        style={{ width: "100%" }}
        placeholder={words("source.adHoc")}
        value={value?.source}
        onChange={(source?: CaseOrigin["source"]) => onChange(source ? { reference: null, reportedOn: null, reporter: null, ...value, source } : null)}
        options={elsewhere.map((source) => ({ value: source, label: words(`source.${source}`) }))}
      />
      {value ? (
        <>
          <label htmlFor="issue-reference">{words("reports.reference")}</label>
          <Input
            id="issue-reference"
            size="large"
            maxLength={100}
            value={value.reference ?? ""}
            onChange={(event) => set({ reference: event.target.value || null })}
          />
          <label htmlFor="issue-reported">{words("reports.reportedOn")}</label>
          <Input
            id="issue-reported"
            size="large"
            type="date"
            value={value.reportedOn ?? ""}
            onChange={(event) => set({ reportedOn: event.target.value || null })}
          />
          <label htmlFor="issue-reporter">{words("reports.reporter")}</label>
          <Input
            id="issue-reporter"
            size="large"
            maxLength={100}
            value={value.reporter ?? ""}
            onChange={(event) => set({ reporter: event.target.value || null })}
          />
          <p className="soft">{words("reports.reporter.hint")}</p>
        </>
      ) : null}
    </section>
  );
}
