import { FileTextOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "circulars.read";

export const feature: Feature = {
  routes: [
    { path: "/circulars", handle: { permission }, lazy: async () => ({ Component: (await import("./CircularsPage")).CircularsPage }) },
    { path: "/circulars/:circularId", handle: { permission }, lazy: async () => ({ Component: (await import("./CircularPage")).CircularPage }) },
  ],
  nav: [
    {
      path: "/circulars",
      group: "results",
      label: "circulars:nav",
      icon: <FileTextOutlined />,
      permission,
      order: 60,
      phone: { leader: 2, unitContact: 2, campaignOffice: 4, administrator: 4, oversight: 2 },
    },
  ],
};
