import { AimOutlined, ProfileOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const permission = "rectification.read";

export const feature: Feature = {
  routes: [
    {
      path: "/ledger/import",
      handle: { permission: "rectification.import" },
      lazy: async () => ({ Component: (await import("./import/ImportPage")).ImportPage }),
    },
    {
      path: "/ledger/import/:importId",
      handle: { permission: "rectification.import" },
      lazy: async () => ({ Component: (await import("./import/ImportResultPage")).ImportResultPage }),
    },
    {
      path: "/ledger",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./LedgerPage")).LedgerPage }),
      children: [{ path: ":caseId", lazy: async () => ({ Component: (await import("./CaseDrawer")).CaseDrawer }) }],
    },
    {
      path: "/arbitration",
      handle: { permission: "rectification.arbitrate" },
      lazy: async () => ({ Component: (await import("./arbitration/ArbitrationPage")).ArbitrationPage }),
    },
  ],
  nav: [
    {
      path: "/ledger",
      label: "rectification:nav",
      icon: <ProfileOutlined />,
      permission,
      order: 20,
      phone: { campaignOffice: 2, administrator: 2, leader: 3, oversight: 3, externalSupervisor: 2 },
    },
    { path: "/arbitration", label: "rectification:arbitration.nav", icon: <AimOutlined />, permission: "rectification.arbitrate", order: 25 },
  ],
};
