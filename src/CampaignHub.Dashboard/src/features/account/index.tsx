import type { Feature } from "@/lib/feature";
import { Forced } from "./Forced";

export const feature: Feature = {
  routes: [{ path: "/account", lazy: async () => ({ Component: (await import("./AccountPage")).AccountPage }) }],
  nav: [],
  publicRoutes: [{ path: "/invitation", lazy: async () => ({ Component: (await import("./InvitationPage")).InvitationPage }) }],
  header: Forced,
};
