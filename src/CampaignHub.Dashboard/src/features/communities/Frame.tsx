import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { CommunityReport } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import "@/features/organisation/organisation.css";
import { api } from "@/lib/api";
import { integer } from "@/lib/numbers";
import { PageTabs } from "@/ui/PageTabs";
import "./communities.css";
import { useWords } from "./words";

const tabs = [
  ["/communities", "tab.communities"],
  ["/communities/compounds", "tab.compounds"],
  ["/communities/frontages", "tab.frontages"],
] as const;

export function CommunityTabs() {
  const t = useWords();
  const { search } = useLocation();
  const areaId = new URLSearchParams(search).get("areaId");
  return (
    <section className="page page-tabs-top">
      <PageTabs label={t("tab.label")} tabs={tabs.map(([path, label]) => ({ path, label: t(label) }))} search={areaId ? `?areaId=${areaId}` : ""} />
    </section>
  );
}

/** The registers counted, over everything in sight or one area. */
export const useReport = (areaId: string | undefined) =>
  useQuery({
    queryKey: ["communities", "report", areaId],
    queryFn: ({ signal }) => api.get<CommunityReport>("/api/communities/report", { areaId }, signal),
    placeholderData: (before) => before,
  });

export function AreaFilter({ value, onChange }: { value: string | undefined; onChange: (areaId: string | null) => void }) {
  const t = useWords();
  return (
    <div className="community-area">
      <AreaSelect allowClear value={value} placeholder={t("area.all")} onChange={(areaId) => onChange(areaId ?? null)} />
    </div>
  );
}

export type Figure = { key: string; label: string; value: number; pressed?: boolean; press?: () => void };

/** Counts in a row; those that filter the list below are buttons. */
export function Figures({ title, figures }: { title?: ReactNode; figures: Figure[] }) {
  return (
    <fieldset className="community-figures">
      {title ? <legend className="soft">{title}</legend> : null}
      {figures.map(({ key, label, value, pressed, press }) =>
        press ? (
          <button key={key} type="button" className="community-figure" aria-pressed={pressed ?? false} onClick={press}>
            <span className="soft">{label}</span>
            <strong className="tabular">{integer(value)}</strong>
          </button>
        ) : (
          <span key={key} className="community-figure">
            <span className="soft">{label}</span>
            <strong className="tabular">{integer(value)}</strong>
          </span>
        ),
      )}
    </fieldset>
  );
}
