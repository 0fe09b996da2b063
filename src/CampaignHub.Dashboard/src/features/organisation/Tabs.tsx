import { Link, useLocation } from "react-router";
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
  const { pathname: at } = useLocation();
  const pathname = at.startsWith("/organisation/bodies/") ? "/organisation/chart" : at;
  const here = tabs.findLast(([path]) => pathname === path || pathname.startsWith(`${path}/`))?.[0];
  return (
    <nav className="organisation-tabs" aria-label={t("tab.label")}>
      {tabs.map(([path, label]) => (
        <Link key={path} to={path} aria-current={here === path ? "page" : undefined}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
