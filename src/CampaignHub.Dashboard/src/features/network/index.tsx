import { DeploymentUnitOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "network.read";
const visits = "network.read-visits";

export const feature: Feature = {
  routes: [
    { path: "/network", handle: { permission }, lazy: async () => ({ Component: (await import("./NetworkPage")).NetworkPage }) },
    { path: "/network/account", handle: { permission: "network.account" }, lazy: async () => ({ Component: (await import("./AccountPage")).AccountPage }) },
    {
      path: "/network/pairings",
      handle: { permission: visits },
      lazy: async () => ({ Component: (await import("./PairingsPage")).PairingsPage }),
      children: [
        { path: "new", handle: { permission: "network.edit" }, lazy: async () => ({ Component: (await import("./BeginPairingDrawer")).BeginPairingDrawer }) },
        { path: ":pairingId", lazy: async () => ({ Component: (await import("./PairingDrawer")).PairingDrawer }) },
      ],
    },
  ],
  nav: [
    { path: "/network", group: "network", label: "network:nav", icon: <DeploymentUnitOutlined />, permission, order: 72 },
    // Who may not see the network itself, a supervisor from outside, still finds the own visits.
    {
      path: "/network/pairings",
      group: "network",
      label: "network:tab.pairings",
      icon: <DeploymentUnitOutlined />,
      permission: visits,
      unless: permission,
      order: 73,
    },
  ],
};
