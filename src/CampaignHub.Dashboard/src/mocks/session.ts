import { HttpResponse, http } from "msw";
import type { Me, Role } from "@/api/types";

const everything = [
  "organisation.read",
  "organisation.edit",
  "network.read",
  "network.read-visits",
  "network.export",
  "network.edit",
  "network.log",
  "network.account",
  "duty.read",
  "duty.export",
  "duty.edit",
  "rectification.categories",
  "worktime.read",
  "worktime.edit",
  "duty.fill",
  "communities.read",
  "communities.export",
  "communities.edit",
  "communities.check",
  "communities.edit-list",
  "assessment.read",
  "assessment.edit",
  "inspections.read",
  "photos.read",
  "photos.upload",
  "rectification.log",
  "rectification.read",
  "rectification.dispatch",
  "rectification.verify",
  "rectification.defer",
  "rectification.ask",
  "rectification.approve",
  "rectification.look-back",
  "rectification.plan",
  "rectification.settings",
  "rectification.import",
  "rectification.export",
  "rectification.arbitrate",
  "scoring.close",
  "scoring.revise-scheme",
  "scoring.explain",
  "scoring.snapshot",
  "scoring.read",
  "cycles.read",
  "demo.read-clock",
  "demo.move-clock",
  "circulars.read",
  "circulars.edit",
  "circulars.issue",
  "overview.read",
  "notifications.read",
  "notifications.channels",
];

const permissions: Record<Role, string[]> = {
  administrator: [...everything, "users.manage", "roles.manage", "audit.read", "audit.export"],
  campaignOffice: everything,
  leader: [
    "organisation.read",
    "assessment.read",
    "inspections.read",
    "photos.read",
    "rectification.read",
    "scoring.read",
    "scoring.explain",
    "scoring.snapshot",
    "circulars.read",
    "circulars.approve",
    "supervision.approve",
    "overview.read",
    "notifications.read",
  ],
  inspector: [
    "organisation.read",
    "assessment.read",
    "inspections.read",
    "inspections.submit",
    "photos.read",
    "photos.upload",
    "rectification.log",
    "rectification.read",
    "notifications.read",
  ],
  unitContact: [
    "organisation.read",
    "photos.read",
    "photos.upload",
    "rectification.read",
    "rectification.accept",
    "rectification.submit",
    "scoring.read",
    "scoring.explain",
    "circulars.read",
    "circulars.acknowledge",
    "overview.read",
    "notifications.read",
  ],
  oversight: everything.filter((permission) => /\.(read|export|explain|snapshot)$/.test(permission)),
  externalSupervisor: ["assessment.read", "photos.read", "photos.upload", "rectification.log", "rectification.read", "notifications.read"],
};

const names: Record<Role, [string, string, string]> = {
  administrator: ["系统管理员", "Administrator", "系统管理员"],
  campaignOffice: ["创建办", "Campaign office", "周敏"],
  leader: ["领导", "Leader", "陈立群"],
  inspector: ["督查员", "Inspector", "吴晓峰"],
  unitContact: ["单位联络员", "Unit contact", "李春燕"],
  oversight: ["督查绩效办", "Performance oversight", "傅振声"],
  externalSupervisor: ["义务监督员", "External supervisor", "沈国良"],
};

/** A signed-in person of a role, for tests and for development without a server. */
export function someone(role: Role, changes: Partial<Me> = {}): Me {
  const unit = role === "unitContact";
  return {
    userId: "00000000-0000-4000-8000-000000000001",
    userName: role,
    displayName: names[role][2],
    role,
    roles: [{ code: role, nameZh: names[role][0], nameEn: names[role][1], scopeKind: unit ? "unit" : "campaign", scopeId: null }],
    unitId: unit ? "00000000-0000-4000-8000-0000000000a1" : null,
    unitNameZh: unit ? "城关镇" : null,
    unitNameEn: unit ? "Chengguan Town" : null,
    campaign: {
      campaignId: "00000000-0000-4000-8000-00000000c001",
      nameZh: "云河区创建全国文明城区",
      nameEn: "Yunhe District Civilised City Campaign",
      timeZone: "Asia/Shanghai",
      agencyCode: "云创建办",
      agencyNameZh: "云河区创建全国文明城区工作领导小组办公室",
      agencyNameEn: "Yunhe District Campaign Office",
      now: "2018-08-06T02:30:00Z",
    },
    permissions: permissions[role],
    ...changes,
  };
}

const kept = () => (typeof sessionStorage === "undefined" ? null : sessionStorage.getItem("mock-role"));

export const handlers = [
  http.get("/api/session", () => {
    const role = kept() as Role | null;
    return HttpResponse.json({ me: role ? someone(role) : null });
  }),
  http.post("/api/session", async ({ request }) => {
    const { userName } = (await request.json()) as { userName: string };
    if (!(userName in permissions))
      return HttpResponse.json(
        { title: "用户名或密码不正确", status: 401, code: "session.sign-in-failed" },
        { status: 401, headers: { "Content-Type": "application/problem+json" } },
      );
    sessionStorage.setItem("mock-role", userName);
    return HttpResponse.json({ me: someone(userName as Role) });
  }),
  http.delete("/api/session", () => {
    sessionStorage.removeItem("mock-role");
    return new HttpResponse(null, { status: 204 });
  }),
];
