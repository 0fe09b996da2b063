import { SolutionOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const letters = "accountability.read-letters";
const actions = "accountability.read";

export const feature: Feature = {
  routes: [
    {
      path: "/accountability",
      handle: { permission: letters },
      lazy: async () => ({ Component: (await import("./LettersPage")).LettersPage }),
      children: [
        { path: "new", handle: { permission: "accountability.keep-letters" }, lazy: async () => ({ Component: (await import("./DraftDrawer")).DraftDrawer }) },
        { path: ":letterId", lazy: async () => ({ Component: (await import("./LetterDrawer")).LetterDrawer }) },
      ],
    },
    {
      path: "/accountability/measures",
      handle: { permission: actions },
      lazy: async () => ({ Component: (await import("./ActionsPage")).ActionsPage }),
      children: [
        { path: "new", handle: { permission: "accountability.record" }, lazy: async () => ({ Component: (await import("./RecordDrawer")).RecordDrawer }) },
      ],
    },
  ],
  nav: [{ path: "/accountability", group: "supervision", label: "accountability:nav", icon: <SolutionOutlined />, permission: letters, order: 76 }],
};
