import { AimOutlined, HistoryOutlined, PauseCircleOutlined, ProfileOutlined } from "@ant-design/icons";
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
      path: "/ledger/print",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./print/PrintPage")).PrintPage }),
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
    {
      path: "/exceptions",
      handle: { permission },
      lazy: async () => ({ Component: (await import("./exceptions/ExceptionsPage")).ExceptionsPage }),
    },
    {
      path: "/case-draws",
      handle: { permission: "rectification.verify" },
      lazy: async () => ({ Component: (await import("./draws/DrawsPage")).DrawsPage }),
    },
    {
      path: "/look-backs",
      handle: { permission: "rectification.look-back" },
      lazy: async () => ({ Component: (await import("./lookbacks/LookBacksPage")).LookBacksPage }),
    },
  ],
  nav: [
    {
      path: "/ledger",
      group: "cases",
      label: "rectification:nav",
      icon: <ProfileOutlined />,
      permission,
      order: 20,
      phone: { campaignOffice: 2, administrator: 2, leader: 3, oversight: 3, externalSupervisor: 2 },
    },
    {
      path: "/exceptions",
      group: "cases",
      label: "rectification:exception.nav",
      icon: <PauseCircleOutlined />,
      permission: "rectification.approve",
      order: 21,
    },
    { path: "/look-backs", group: "cases", label: "rectification:lookBack.nav", icon: <HistoryOutlined />, permission: "rectification.look-back", order: 22 },
    { path: "/arbitration", group: "cases", label: "rectification:arbitration.nav", icon: <AimOutlined />, permission: "rectification.arbitrate", order: 25 },
  ],
};
