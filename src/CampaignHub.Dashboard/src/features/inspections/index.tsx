import { CarryOutOutlined, FileSearchOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

export const feature: Feature = {
  routes: [
    {
      path: "/inspect",
      handle: { permission: "inspections.submit" },
      lazy: async () => ({ Component: (await import("./PickPointPage")).PickPointPage }),
    },
    {
      path: "/inspect/:pointId",
      handle: { permission: "inspections.submit" },
      lazy: async () => ({ Component: (await import("./CheckSheetPage")).CheckSheetPage }),
    },
    {
      path: "/inspections",
      handle: { permission: "inspections.read" },
      lazy: async () => ({ Component: (await import("./InspectionsPage")).InspectionsPage }),
      children: [{ path: ":inspectionId", lazy: async () => ({ Component: (await import("./InspectionDrawer")).InspectionDrawer }) }],
    },
  ],
  nav: [
    {
      path: "/inspect",
      group: "checks",
      label: "inspections:nav.inspect",
      icon: <CarryOutOutlined />,
      permission: "inspections.submit",
      order: 28,
      phone: { inspector: 1 },
    },
    { path: "/inspections", group: "checks", label: "inspections:nav", icon: <FileSearchOutlined />, permission: "inspections.read", order: 30 },
  ],
};
