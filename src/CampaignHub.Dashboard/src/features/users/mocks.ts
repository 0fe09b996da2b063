import { HttpResponse, http } from "msw";
import type { CreateUser, UserRow } from "@/api/types";
import { assignment } from "@/features/access/mocks";
import { mockId, pageOf, units } from "@/mocks/world";

const people: [string, string, string, number | null, boolean][] = [
  ["admin", "系统管理员", "administrator", null, false],
  ["office", "周敏", "campaignOffice", null, false],
  ["leader", "陈立群", "leader", null, false],
  ["inspector01", "吴晓峰", "inspector", null, false],
  ["inspector02", "何静", "inspector", null, true],
  ["contact-u001", "李春燕", "unitContact", 0, false],
  ["contact-u015", "赵国强", "unitContact", 14, false],
];
const users: UserRow[] = people.map(([userName, displayName, role, unit, locked], index) => ({
  userId: mockId("f7", index),
  userName,
  displayName,
  locked,
  secondFactor: userName === "admin",
  personId: null,
  assignments: [assignment(mockId("f8", index), { role, scopeKind: unit === null ? "campaign" : "unit", scopeId: unit === null ? null : units[unit]!.unitId })],
}));

export const handlers = [
  http.get("/api/users", ({ request }) => {
    const asked = new URL(request.url).searchParams;
    const typed = (asked.get("search") ?? "").toLowerCase();
    return HttpResponse.json(
      pageOf(
        users.filter(
          (user) =>
            `${user.displayName} ${user.userName} ${user.assignments.map((one) => one.scopeNameZh ?? "").join(" ")}`.toLowerCase().includes(typed) &&
            (!asked.has("role") || user.assignments.some((one) => one.role === asked.get("role"))) &&
            (!asked.has("locked") || user.locked),
        ),
      ),
    );
  }),
  http.post("/api/users", async ({ request }) => {
    const body = (await request.json()) as CreateUser;
    if (users.some((user) => user.userName === body.userName))
      return HttpResponse.json(
        { status: 400, code: "validation.failed", title: "请检查填写内容。", errors: { UserName: ["用户名已被使用。"] } },
        { status: 400 },
      );
    const made: UserRow = {
      userId: crypto.randomUUID(),
      userName: body.userName,
      displayName: body.displayName,
      locked: false,
      secondFactor: false,
      personId: null,
      assignments: body.assignments.map((asked) => assignment(crypto.randomUUID(), asked)),
    };
    users.push(made);
    return HttpResponse.json(made);
  }),
  http.post("/api/users/:userId/unlock", ({ params }) => {
    const found = users.find((user) => user.userId === params.userId);
    if (found) found.locked = false;
    return new HttpResponse(null, { status: 204 });
  }),
];
