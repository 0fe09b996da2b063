import { CrownOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "honours.read";

export const feature: Feature = {
  routes: [
    {
      path: "/titles",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./TitlesPage")).TitlesPage }),
      children: [
        { path: "new", handle: { permission: "honours.keep" }, lazy: async () => ({ Component: (await import("./AwardDrawer")).AwardDrawer }) },
        { path: ":titleId", lazy: async () => ({ Component: (await import("./TitleDrawer")).TitleDrawer }) },
      ],
    },
  ],
  nav: [{ path: "/titles", group: "supervision", label: "honours:nav", icon: <CrownOutlined />, permission, order: 77 }],
};
