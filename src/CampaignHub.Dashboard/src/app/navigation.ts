import type { Me } from "@/api/types";
import { type NavEntry, type NavGroup, navGroups } from "@/lib/feature";

/** Office navigation: every page the reader may open. */
export function officeNav(entries: NavEntry[], me: Me): NavEntry[] {
  return entries.filter((entry) => !entry.phoneOnly && me.permissions.includes(entry.permission) && !(entry.unless && me.permissions.includes(entry.unless)));
}

/** Up to here a list of entries is read at a glance and needs no titles. */
const readAtAGlance = 10;

/** The entries in their groups; all under none when they are few. */
export function navSections(entries: NavEntry[]): { group: NavGroup; entries: NavEntry[] }[] {
  if (entries.length <= readAtAGlance) return [{ group: "start", entries }];
  return navGroups.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) })).filter((section) => section.entries.length > 0);
}

/** Bottom bar of the phone: at most four verbs of the reader's role. */
export function phoneNav(entries: NavEntry[], me: Me): NavEntry[] {
  return entries
    .filter((entry) => me.role !== null && entry.phone?.[me.role] !== undefined && me.permissions.includes(entry.permission))
    .sort((a, b) => a.phone![me.role!]! - b.phone![me.role!]!)
    .slice(0, 4);
}

/** The page a reader lands on: the first verb of the bar on a phone, the first of the navigation in the office. */
export function startPath(entries: NavEntry[], me: Me, phone: boolean): string {
  return (phone ? phoneNav(entries, me)[0] : undefined)?.path ?? officeNav(entries, me)[0]?.path ?? "/inbox";
}

/** The entry whose path is the longest prefix of the address. */
export function activeEntry(entries: NavEntry[], pathname: string): NavEntry | undefined {
  return entries.filter((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
}
