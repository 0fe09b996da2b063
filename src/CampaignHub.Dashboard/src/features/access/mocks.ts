import { HttpResponse, http } from "msw";
import type { AssignmentRow, CreateRole, NewAssignment, RoleBook, RoleRow } from "@/api/types";
import { units } from "@/mocks/world";

const names: Record<string, [string, string]> = {
  administrator: ["系统管理员", "Administrator"],
  campaignOffice: ["创建办", "Campaign office"],
  leader: ["领导", "Leader"],
  inspector: ["督查员", "Inspector"],
  unitContact: ["单位联络员", "Unit contact"],
};
const permissions = ["rectification.dispatch", "rectification.read", "roles.manage", "users.manage"].map((name) => ({
  name,
  campaignWide: name.endsWith("manage"),
}));
const roles: RoleRow[] = Object.entries(names).map(([code, [nameZh, nameEn]]) => ({
  code,
  nameZh,
  nameEn,
  reach: code === "unitContact" ? "oneUnit" : "any",
  builtIn: true,
  permissions: code === "administrator" ? ["roles.manage", "users.manage"] : ["rectification.read"],
  requiresSecondFactor: code === "administrator",
  holders: 2,
}));

/** An assignment as the server would answer it. */
export function assignment(assignmentId: string, asked: NewAssignment): AssignmentRow {
  const unit = units.find((one) => one.unitId === asked.scopeId);
  const [roleNameZh, roleNameEn] = names[asked.role] ?? [asked.role, asked.role];
  return {
    assignmentId,
    role: asked.role,
    roleNameZh,
    roleNameEn,
    scopeKind: asked.scopeKind,
    scopeId: asked.scopeId ?? null,
    scopeNameZh: unit?.nameZh ?? null,
    scopeNameEn: unit?.nameEn ?? null,
    from: asked.from ?? "2018-08-06",
    until: asked.until ?? null,
    inForce: true,
  };
}

const held: AssignmentRow[] = [assignment("00000000-0000-4000-8000-0000000000e1", { role: "leader", scopeKind: "campaign" })];

export const handlers = [
  http.get("/api/roles", () => HttpResponse.json({ roles, permissions } satisfies RoleBook)),
  http.post("/api/roles", async ({ request }) => {
    const made: RoleRow = { ...((await request.json()) as CreateRole), requiresSecondFactor: false, builtIn: false, holders: 0 };
    roles.push(made);
    return HttpResponse.json(made);
  }),
  http.put("/api/roles/:code", async ({ params, request }) => {
    const role = roles.find((one) => one.code === params.code)!;
    const { permissions: wanted } = (await request.json()) as RoleRow;
    if (role.code === "administrator" && !wanted.includes("users.manage"))
      return HttpResponse.json({ status: 409, code: "role.last-holder", title: "至少要有一个账号拥有用户管理权限。" }, { status: 409 });
    role.permissions = wanted;
    return HttpResponse.json(role);
  }),
  http.get("/api/users/:userId/assignments", () => HttpResponse.json(held)),
  http.post("/api/users/:userId/assignments", async ({ request }) => {
    const made = assignment(crypto.randomUUID(), (await request.json()) as NewAssignment);
    held.unshift(made);
    return HttpResponse.json(made);
  }),
  http.post("/api/users/:userId/assignments/:assignmentId/end", async ({ params, request }) => {
    const row = held.find((one) => one.assignmentId === params.assignmentId)!;
    Object.assign(row, { ...((await request.json()) as { until: string }), inForce: false });
    return HttpResponse.json(row);
  }),
];
