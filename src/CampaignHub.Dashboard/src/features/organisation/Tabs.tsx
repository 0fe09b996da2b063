import { useLocation } from "react-router";
import { PageTabs } from "@/ui/PageTabs";
import "./organisation.css";
import { useWords } from "./words";

const tabs = [
  ["/organisation", "tab.areas"],
  ["/organisation/units", "tab.units"],
  ["/organisation/people", "tab.people"],
  ["/organisation/chart", "tab.chart"],
  ["/organisation/secondments", "tab.secondments"],
] as const;

export function OrganisationTabs() {
  const t = useWords();
  const { pathname } = useLocation();
  const at = pathname.startsWith("/organisation/bodies/") ? "/organisation/chart" : pathname;
  return <PageTabs label={t("tab.label")} tabs={tabs.map(([path, label]) => ({ path, label: t(label) }))} at={at} />;
}
