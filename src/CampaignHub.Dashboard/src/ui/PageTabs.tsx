import { useEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import "./page-tabs.css";

type Tab = { path: string; label: string };

/** The pages of one room side by side above the page itself; `at` is where the reader is when the address does not say. The present one is brought into sight, and a fading edge says that more follow. */
export function PageTabs({ label, tabs, at, search = "" }: { label: string; tabs: Tab[]; at?: string; search?: string }) {
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  const [more, setMore] = useState(false);
  const where = at ?? pathname;
  const here = tabs.findLast(({ path }) => where === path || where.startsWith(`${path}/`))?.path;
  const look = () => {
    const nav = bar.current;
    if (nav) setMore(nav.scrollLeft + nav.clientWidth < nav.scrollWidth - 1);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again where another tab is the present one
  useEffect(() => {
    const nav = bar.current;
    const tab = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && tab) nav.scrollLeft = tab.offsetLeft - nav.offsetLeft - (nav.clientWidth - tab.offsetWidth) / 2;
    look();
  }, [here, tabs.length]);
  return (
    <nav ref={bar} className={more ? "page-tabs more" : "page-tabs"} aria-label={label} onScroll={look}>
      {tabs.map((tab) => (
        <Link key={tab.path} to={tab.path + search} aria-current={here === tab.path ? "page" : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
