import { Link, useLocation } from "react-router";
import "@/features/organisation/organisation.css";
import { useCan } from "@/lib/session";
import { useWords } from "./words";

const tabs = [
  ["/accountability", "tab.letters", "accountability.read-letters"],
  ["/accountability/measures", "tab.actions", "accountability.read"],
] as const;

export function AccountabilityTabs() {
  const t = useWords();
  const can = useCan();
  const { pathname } = useLocation();
  const here = tabs.findLast(([path]) => pathname === path || pathname.startsWith(`${path}/`))?.[0];
  const seen = tabs.filter(([, , permission]) => can(permission));
  if (seen.length < 2) return null;
  return (
    <section className="page organisation-top">
      <nav className="organisation-tabs" aria-label={t("tab.label")}>
        {seen.map(([path, label]) => (
          <Link key={path} to={path} aria-current={here === path ? "page" : undefined}>
            {t(label)}
          </Link>
        ))}
      </nav>
    </section>
  );
}
