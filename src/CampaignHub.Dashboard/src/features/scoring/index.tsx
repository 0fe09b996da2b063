import { TrophyOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "scoring.read";

export const feature: Feature = {
  routes: [
    { path: "/scoring", handle: { permission }, lazy: async () => ({ Component: (await import("./PeriodsPage")).PeriodsPage }) },
    { path: "/scoring/scheme", handle: { permission }, lazy: async () => ({ Component: (await import("./SchemePage")).SchemePage }) },
    {
      path: "/scoring/:period",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./RankingPage")).RankingPage }),
      children: [{ path: "units/:unitId", lazy: async () => ({ Component: (await import("./UnitDrawer")).UnitDrawer }) }],
    },
  ],
  nav: [
    {
      path: "/scoring",
      group: "results",
      label: "scoring:nav",
      icon: <TrophyOutlined />,
      permission,
      order: 50,
      phone: { leader: 4, unitContact: 3, oversight: 4 },
    },
  ],
};
