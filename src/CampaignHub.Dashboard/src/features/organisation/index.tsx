import { ApartmentOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "organisation.read";
const edit = "organisation.edit";

export const feature: Feature = {
  routes: [
    { path: "/organisation", handle: { permission }, lazy: async () => ({ Component: (await import("./AreasPage")).AreasPage }) },
    { path: "/organisation/import", handle: { permission: edit }, lazy: async () => ({ Component: (await import("./ImportAreasPage")).ImportAreasPage }) },
    {
      path: "/organisation/outlines",
      handle: { permission: edit },
      lazy: async () => ({ Component: (await import("./ImportOutlinesPage")).ImportOutlinesPage }),
    },
    { path: "/organisation/outline/:areaId", handle: { permission: edit }, lazy: async () => ({ Component: (await import("./OutlinePage")).OutlinePage }) },
    {
      path: "/organisation/units",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./UnitsPage")).UnitsPage }),
      children: [
        { path: "new", handle: { permission: edit }, lazy: async () => ({ Component: (await import("./CreateUnitDrawer")).CreateUnitDrawer }) },
        { path: ":unitId", lazy: async () => ({ Component: (await import("./UnitDrawer")).UnitDrawer }) },
      ],
    },
    {
      path: "/organisation/people",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./PeoplePage")).PeoplePage }),
      children: [
        { path: "new", handle: { permission: edit }, lazy: async () => ({ Component: (await import("./PersonDrawer")).PersonDrawer }) },
        { path: ":staffMemberId", lazy: async () => ({ Component: (await import("./PersonDrawer")).PersonDrawer }) },
      ],
    },
    { path: "/organisation/bodies/:bodyId", handle: { permission }, lazy: async () => ({ Component: (await import("./BodyPage")).BodyPage }) },
    {
      path: "/organisation/excel/:register",
      handle: { permission: edit },
      lazy: async () => ({ Component: (await import("./ImportRegisterPage")).ImportRegisterPage }),
    },
    { path: "/organisation/secondments", handle: { permission }, lazy: async () => ({ Component: (await import("./SecondmentsPage")).SecondmentsPage }) },
    { path: "/organisation/chart", handle: { permission }, lazy: async () => ({ Component: (await import("./ChartPage")).ChartPage }) },
  ],
  nav: [{ path: "/organisation", group: "network", label: "organisation:nav", icon: <ApartmentOutlined />, permission, order: 70 }],
};
