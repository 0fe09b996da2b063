import { EnvironmentOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "assessment.read";

export const feature: Feature = {
  routes: [
    {
      path: "/points/types",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./PointTypesPage")).PointTypesPage }),
      children: [{ path: ":code", lazy: async () => ({ Component: (await import("./PointTypeDrawer")).PointTypeDrawer }) }],
    },
    {
      path: "/points/new",
      handle: { permission: "assessment.edit" },
      lazy: async () => ({ Component: (await import("./CreatePointPage")).CreatePointPage }),
    },
    {
      path: "/points",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./PointsPage")).PointsPage }),
      children: [{ path: ":pointId", lazy: async () => ({ Component: (await import("./PointDrawer")).PointDrawer }) }],
    },
  ],
  nav: [{ path: "/points", group: "checks", label: "assessment:nav", icon: <EnvironmentOutlined />, permission, order: 40 }],
};
