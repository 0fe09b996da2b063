import { DashboardOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "overview.read";

export const feature: Feature = {
  routes: [{ path: "/overview", handle: { permission }, lazy: async () => ({ Component: (await import("./OverviewPage")).OverviewPage }) }],
  nav: [
    {
      path: "/overview",
      group: "start",
      label: "overview:nav",
      icon: <DashboardOutlined />,
      permission,
      order: 10,
      phone: { leader: 1, campaignOffice: 1, administrator: 1, oversight: 1 },
    },
  ],
};
