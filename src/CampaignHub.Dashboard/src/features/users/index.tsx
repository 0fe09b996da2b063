import { TeamOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

export const feature: Feature = {
  routes: [
    {
      path: "/users",
      handle: { permission: "users.manage" },
      lazy: async () => ({ Component: (await import("./UsersPage")).UsersPage }),
      children: [
        { path: "new", lazy: async () => ({ Component: (await import("./CreateUserDrawer")).CreateUserDrawer }) },
        { path: ":userId/sessions", lazy: async () => ({ Component: (await import("./UserSessionsDrawer")).UserSessionsDrawer }) },
        { path: ":userId/identity", lazy: async () => ({ Component: (await import("./LinkUserDrawer")).LinkUserDrawer }) },
        { path: ":userId", lazy: async () => ({ Component: (await import("@/features/access/AssignmentsDrawer")).AssignmentsDrawer }) },
      ],
    },
  ],
  nav: [{ path: "/users", group: "settings", label: "users:nav", icon: <TeamOutlined />, permission: "users.manage", order: 100 }],
};
