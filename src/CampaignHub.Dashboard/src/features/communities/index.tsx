import { HomeOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "communities.read";

export const feature: Feature = {
  routes: [
    {
      path: "/communities",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./CommunitiesPage")).CommunitiesPage }),
      children: [{ path: ":areaId", lazy: async () => ({ Component: (await import("./CommunityDrawer")).CommunityDrawer }) }],
    },
    { path: "/communities/compounds", handle: { permission }, lazy: async () => ({ Component: (await import("./CompoundsPage")).CompoundsPage }) },
    { path: "/communities/frontages", handle: { permission }, lazy: async () => ({ Component: (await import("./FrontagesPage")).FrontagesPage }) },
  ],
  nav: [{ path: "/communities", group: "network", label: "communities:nav", icon: <HomeOutlined />, permission, order: 74 }],
};
