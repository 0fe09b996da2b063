import { AuditOutlined, CameraOutlined, ScheduleOutlined } from "@ant-design/icons";
import { lazy, Suspense } from "react";
import type { Feature } from "@/lib/feature";

const Unsent = lazy(async () => ({ default: (await import("./UnsentBadge")).UnsentBadge }));

export const feature: Feature = {
  routes: [
    {
      path: "/log",
      handle: { permission: "rectification.log" },
      lazy: async () => ({ Component: (await import("./LogIssuePage")).LogIssuePage }),
    },
    {
      path: "/my-cases",
      handle: { permission: "rectification.submit" },
      lazy: async () => ({ Component: (await import("./MyCasesPage")).MyCasesPage }),
    },
    {
      path: "/my-cases/report",
      handle: { permission: "rectification.submit" },
      lazy: async () => ({ Component: (await import("./ReplyReportPage")).ReplyReportPage }),
    },
    {
      path: "/my-cases/:caseId",
      handle: { permission: "rectification.submit" },
      lazy: async () => ({ Component: (await import("./FieldCasePage")).RectifyCasePage }),
    },
    {
      path: "/verify",
      handle: { permission: "rectification.verify" },
      lazy: async () => ({ Component: (await import("./VerifyPage")).VerifyPage }),
    },
    {
      path: "/verify/:caseId",
      handle: { permission: "rectification.verify" },
      lazy: async () => ({ Component: (await import("./FieldCasePage")).VerifyCasePage }),
    },
    { path: "/unsent", lazy: async () => ({ Component: (await import("./UnsentPage")).UnsentPage }) },
  ],
  nav: [
    {
      path: "/log",
      group: "cases",
      label: "field:nav.log",
      icon: <CameraOutlined />,
      permission: "rectification.log",
      order: 25,
      phone: { inspector: 2, campaignOffice: 3, administrator: 3, externalSupervisor: 1 },
      phoneOnly: true,
    },
    {
      path: "/verify",
      group: "cases",
      label: "field:nav.verify",
      icon: <AuditOutlined />,
      permission: "rectification.verify",
      order: 26,
      phone: { inspector: 3 },
      phoneOnly: true,
    },
    {
      path: "/my-cases",
      group: "cases",
      label: "field:nav.mine",
      icon: <ScheduleOutlined />,
      permission: "rectification.submit",
      order: 19,
      phone: { unitContact: 1 },
    },
  ],
  header: () => (
    <Suspense fallback={null}>
      <Unsent />
    </Suspense>
  ),
};
