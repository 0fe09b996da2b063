import { FlagOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const read = "supervision.read";

export const feature: Feature = {
  routes: [
    {
      path: "/supervision",
      handle: { permission: read },
      lazy: async () => ({ Component: (await import("./ActsPage")).ActsPage }),
      children: [{ path: "cases/:caseId", lazy: async () => ({ Component: (await import("./ThreadDrawer")).ThreadDrawer }) }],
    },
    {
      path: "/supervision/documents",
      handle: { permission: read },
      lazy: async () => ({ Component: (await import("./PapersPage")).PapersPage }),
      children: [
        { path: "new", handle: { permission: "supervision.issue" }, lazy: async () => ({ Component: (await import("./CorrectionDrawer")).CorrectionDrawer }) },
        { path: ":documentId", lazy: async () => ({ Component: (await import("./PaperDrawer")).PaperDrawer }) },
      ],
    },
    { path: "/supervision/board", handle: { permission: read }, lazy: async () => ({ Component: (await import("./BoardPage")).BoardPage }) },
    {
      path: "/supervision/exposures",
      handle: { permission: read },
      lazy: async () => ({ Component: (await import("./ExposuresPage")).ExposuresPage }),
      children: [
        { path: "new", handle: { permission: "supervision.act" }, lazy: async () => ({ Component: (await import("./ExposureDrawer")).ExposureDrawer }) },
      ],
    },
    {
      path: "/supervision/transfers",
      handle: { permission: "supervision.read-ladder" },
      lazy: async () => ({ Component: (await import("./TransfersPage")).TransfersPage }),
    },
    {
      path: "/supervision/ladder",
      handle: { permission: "supervision.read-ladder" },
      lazy: async () => ({ Component: (await import("./LadderPage")).LadderPage }),
    },
  ],
  publicRoutes: [{ path: "/listed-supervision", lazy: async () => ({ Component: (await import("./PublicListingPage")).PublicListingPage }) }],
  nav: [{ path: "/supervision", group: "supervision", label: "supervision:nav", icon: <FlagOutlined />, permission: read, order: 25 }],
};
