import { HttpResponse, http } from "msw";
import type { AuditDetail, AuditRow } from "@/api/types";
import { mockId } from "@/mocks/world";

const row = (entryId: number, command: string, entity: string, actorName: string, change: Partial<AuditRow> = {}): AuditRow => ({
  entryId,
  at: `2018-08-0${entryId}T02:10:00Z`,
  actorId: mockId("f7", entryId),
  actorName,
  clientAddress: "10.0.0.7",
  command,
  entity,
  entityId: mockId("c1", entryId),
  hasBefore: true,
  hasAfter: true,
  ...change,
});

const rows = [
  row(5, "DispatchCase", "RectificationCase", "周敏"),
  row(4, "LogIssue", "RectificationCase", "吴晓峰", { hasBefore: false }),
  row(3, "SignIn", "HubUser", "", { hasBefore: false }),
];

const detail: AuditDetail = {
  ...rows[0]!,
  before: '{"State": "logged", "UnitId": null, "Version": 1}',
  after: '{"State": "dispatched", "UnitId": "a1", "Version": 2}',
  block: 12,
  blockHash: "9f2c6f1d3b8e4a70c5d1e2f3a4b5c6d7e8f90123456789abcdef0123456789ab",
  sealedAt: "2018-08-05T02:11:00Z",
};

export const handlers = [
  http.get("/api/audit", ({ request }) => {
    const search = new URL(request.url).searchParams;
    const found = rows.filter((one) => !search.get("command") || one.command === search.get("command"));
    return HttpResponse.json({
      items: search.get("search") ? [] : found,
      next: search.get("search") ? "older" : null,
      searchedBackTo: search.get("search") ? "2018-07-01T00:00:00Z" : null,
    });
  }),
  http.get("/api/audit/verify", () =>
    HttpResponse.json({
      intact: false,
      blocks: 11,
      entries: 10240,
      lastBlock: 11,
      lastHash: "ab".repeat(32),
      lastSealedAt: "2018-08-05T02:11:00Z",
      unsealed: 0,
      break: { kind: "entryChanged", block: 12, entryId: 10377 },
    }),
  ),
  http.get("/api/audit/:entryId", () => HttpResponse.json(detail)),
];
