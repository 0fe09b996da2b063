import type { Feature } from "@/lib/feature";

export const feature: Feature = {
  routes: [],
  nav: [],
  publicRoutes: [{ path: "/sign-in", lazy: async () => ({ Component: (await import("./SignInPage")).SignInPage }) }],
};
