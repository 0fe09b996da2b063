import { CheckSquareOutlined, MessageOutlined, ScheduleOutlined } from "@ant-design/icons";
import type { Feature } from "@/lib/feature";

const read = "rectification.read";
const dispatch = "rectification.dispatch";

export const feature: Feature = {
  routes: [
    { path: "/plans", handle: { permission: read }, lazy: async () => ({ Component: (await import("./PlansPage")).PlansPage }) },
    { path: "/answers", handle: { permission: dispatch }, lazy: async () => ({ Component: (await import("./AnswersPage")).AnswersPage }) },
    { path: "/zero-open", handle: { permission: read }, lazy: async () => ({ Component: (await import("./ZeroOpenPage")).ZeroOpenPage }) },
  ],
  nav: [
    { path: "/plans", group: "cases", label: "casework:plan.nav", icon: <ScheduleOutlined />, permission: "rectification.plan", order: 23 },
    { path: "/answers", group: "cases", label: "casework:answer.nav", icon: <MessageOutlined />, permission: dispatch, order: 26 },
    { path: "/zero-open", group: "cases", label: "casework:zero.nav", icon: <CheckSquareOutlined />, permission: dispatch, order: 27 },
  ],
};
