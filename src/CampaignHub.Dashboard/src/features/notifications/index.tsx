import { BellOutlined, SendOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";
import { Bell } from "./Bell";

const permission = "notifications.read";
const channels = "notifications.channels";

export const feature: Feature = {
  routes: [
    { path: "/inbox", handle: { permission }, lazy: async () => ({ Component: (await import("./InboxPage")).InboxPage }) },
    { path: "/inbox/preferences", handle: { permission }, lazy: async () => ({ Component: (await import("./PreferencesPage")).PreferencesPage }) },
    { path: "/channels", handle: { permission: channels }, lazy: async () => ({ Component: (await import("./ChannelsPage")).ChannelsPage }) },
  ],
  nav: [
    {
      path: "/inbox",
      group: "start",
      label: "notifications:nav",
      icon: <BellOutlined />,
      permission,
      order: 90,
      phone: { inspector: 4, unitContact: 4, externalSupervisor: 3 },
    },
    { path: "/channels", group: "settings", label: "notifications:channels.nav", icon: <SendOutlined />, permission: channels, order: 86 },
  ],
  header: Bell,
};
