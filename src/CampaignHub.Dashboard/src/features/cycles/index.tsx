import { FieldTimeOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "cycles.read";

export const feature: Feature = {
  routes: [{ path: "/cycles", handle: { permission }, lazy: async () => ({ Component: (await import("./CyclesPage")).CyclesPage }) }],
  nav: [{ path: "/cycles", group: "settings", label: "cycles:nav", icon: <FieldTimeOutlined />, permission, order: 80 }],
};
