import { BellOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";
import { Bell } from "./Bell";

const permission = "notifications.read";

export const feature: Feature = {
  routes: [{ path: "/inbox", handle: { permission }, lazy: async () => ({ Component: (await import("./InboxPage")).InboxPage }) }],
  nav: [
    {
      path: "/inbox",
      label: "notifications:nav",
      icon: <BellOutlined />,
      permission,
      order: 90,
      phone: { inspector: 4, unitContact: 4, externalSupervisor: 3 },
    },
  ],
  header: Bell,
};
