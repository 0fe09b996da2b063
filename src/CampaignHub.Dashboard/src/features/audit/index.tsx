import { AuditOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "audit.read";

export const feature: Feature = {
  routes: [
    {
      path: "/audit",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./AuditPage")).AuditPage }),
      children: [{ path: ":entryId", lazy: async () => ({ Component: (await import("./EntryDrawer")).EntryDrawer }) }],
    },
  ],
  nav: [{ path: "/audit", group: "settings", label: "audit:nav", icon: <AuditOutlined />, permission, order: 110 }],
};
