import type { Feature } from "@/lib/feature";

const permission = "duty.read";

/** Duty rosters and site work are tabs of the responsibility network. */
export const feature: Feature = {
  routes: [
    {
      path: "/network/duty",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./RostersPage")).RostersPage }),
      children: [{ path: "new", handle: { permission: "duty.edit" }, lazy: async () => ({ Component: (await import("./RosterDrawer")).NewRoster }) }],
    },
    { path: "/network/duty/:rosterId", handle: { permission }, lazy: async () => ({ Component: (await import("./RosterPage")).RosterPage }) },
    { path: "/network/site-work", handle: { permission }, lazy: async () => ({ Component: (await import("./SiteWorkPage")).SiteWorkPage }) },
  ],
  nav: [],
};
