import type { ReactNode } from "react";
import type { RouteObject } from "react-router";
import type { Role } from "@/api/types";

/** The parts of the office navigation, in their order. What stands at the start has no title. */
export const navGroups = ["start", "cases", "checks", "supervision", "results", "network", "settings"] as const;

export type NavGroup = (typeof navGroups)[number];

/** One entry of the navigation. `label` is a key in the feature's own locale files, written "feature:key". */
export type NavEntry = {
  path: string;
  group: NavGroup;
  label: string;
  icon: ReactNode;
  permission: string;
  /** Left out for whoever holds this one too, because another entry leads there. */
  unless?: string;
  /** Position within its group. */
  order: number;
  /** Roles that get this entry in the phone's bottom bar, with its position (1 to 4). */
  phone?: Partial<Record<Role, number>>;
  /** Left out of the office navigation; only in the phone's bar. */
  phoneOnly?: boolean;
};

/** What a feature's index.tsx exports as `feature`; found by its folder, so nobody edits a shared list. */
export type Feature = {
  /** Pages inside the signed-in shell. Put `handle: { permission }` on each. */
  routes: RouteObject[];
  nav: NavEntry[];
  /** Pages shown without a session. */
  publicRoutes?: RouteObject[];
  /** A small part for the header (the bell, for instance). */
  header?: () => ReactNode;
};
