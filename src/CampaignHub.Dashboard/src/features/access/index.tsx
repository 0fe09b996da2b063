import { SafetyCertificateOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

export const feature: Feature = {
  routes: [
    {
      path: "/roles",
      handle: { permission: "roles.manage" },
      lazy: async () => ({ Component: (await import("./RolesPage")).RolesPage }),
      children: [
        { path: "new", lazy: async () => ({ Component: (await import("./CreateRoleDrawer")).CreateRoleDrawer }) },
        { path: ":code", lazy: async () => ({ Component: (await import("./RoleEditor")).RoleEditor }) },
      ],
    },
  ],
  nav: [{ path: "/roles", group: "settings", label: "access:nav", icon: <SafetyCertificateOutlined />, permission: "roles.manage", order: 110 }],
};
