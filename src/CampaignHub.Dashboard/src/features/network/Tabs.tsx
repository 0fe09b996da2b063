import { Link, useLocation } from "react-router";
import "@/features/organisation/organisation.css";
import { useCan } from "@/lib/session";
import { useWords } from "./words";

const tabs = [
  ["/network", "tab.network", "network.read"],
  ["/network/pairings", "tab.pairings", "network.read"],
  ["/network/duty", "tab.duty", "duty.read"],
  ["/network/site-work", "tab.site", "duty.read"],
] as const;

export function NetworkTabs() {
  const t = useWords();
  const can = useCan();
  const { pathname } = useLocation();
  const here = tabs.findLast(([path]) => pathname === path || pathname.startsWith(`${path}/`))?.[0];
  return (
    <nav className="organisation-tabs" aria-label={t("tab.label")}>
      {tabs
        .filter(([, , permission]) => can(permission))
        .map(([path, label]) => (
          <Link key={path} to={path} aria-current={here === path ? "page" : undefined}>
            {t(label)}
          </Link>
        ))}
    </nav>
  );
}
