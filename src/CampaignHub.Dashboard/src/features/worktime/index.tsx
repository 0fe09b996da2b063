import { CalendarOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "worktime.read";

export const feature: Feature = {
  routes: [{ path: "/working-time", handle: { permission }, lazy: async () => ({ Component: (await import("./WorktimePage")).WorktimePage }) }],
  nav: [{ path: "/working-time", group: "settings", label: "worktime:nav", icon: <CalendarOutlined />, permission, order: 82 }],
};
