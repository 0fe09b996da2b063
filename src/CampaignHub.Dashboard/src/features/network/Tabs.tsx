import { Link, useLocation } from "react-router";
import "@/features/organisation/organisation.css";
import { useWords } from "./words";

const tabs = [
  ["/network", "tab.network"],
  ["/network/pairings", "tab.pairings"],
] as const;

export function NetworkTabs() {
  const t = useWords();
  const { pathname } = useLocation();
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
