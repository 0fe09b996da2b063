import { Link, useLocation } from "react-router";
import "./page-tabs.css";

type Tab = { path: string; label: string };

/** The pages of one room side by side above the page itself; `at` is where the reader is when the address does not say. */
export function PageTabs({ label, tabs, at, search = "" }: { label: string; tabs: Tab[]; at?: string; search?: string }) {
  const { pathname } = useLocation();
  const where = at ?? pathname;
  const here = tabs.findLast(({ path }) => where === path || where.startsWith(`${path}/`))?.path;
  return (
    <nav className="page-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.path} to={tab.path + search} aria-current={here === tab.path ? "page" : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
