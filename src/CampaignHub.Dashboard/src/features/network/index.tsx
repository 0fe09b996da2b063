import { DeploymentUnitOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "network.read";

export const feature: Feature = {
  routes: [{ path: "/network", handle: { permission }, lazy: async () => ({ Component: (await import("./NetworkPage")).NetworkPage }) }],
  nav: [{ path: "/network", label: "network:nav", icon: <DeploymentUnitOutlined />, permission, order: 72 }],
};
