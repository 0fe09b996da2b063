import { HttpResponse, http } from "msw";
import type { Account, SessionRow, TokenRow } from "@/api/types";
import { mockId } from "@/mocks/world";

export const account: Account = {
  userName: "office",
  displayName: "周敏",
  mustChangePassword: false,
  secondFactor: false,
  recoveryCodesLeft: 0,
  secondFactorRequired: false,
};

const sessions: SessionRow[] = [
  {
    sessionId: mockId("51", 1),
    startedAt: "2018-08-06T00:30:00Z",
    lastSeenAt: "2018-08-06T02:30:00Z",
    clientAddress: "10.0.0.7",
    userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
    current: true,
  },
  {
    sessionId: mockId("51", 2),
    startedAt: "2018-08-05T00:30:00Z",
    lastSeenAt: "2018-08-05T02:30:00Z",
    clientAddress: "10.0.0.9",
    userAgent: "Phone",
    current: false,
  },
];

const tokens: TokenRow[] = [
  {
    tokenId: mockId("52", 1),
    name: "指挥中心大屏",
    permissions: ["overview.read"],
    createdAt: "2018-08-01T00:00:00Z",
    expiresAt: "2018-10-30T00:00:00Z",
    usable: true,
    lastUsedAt: null,
    lastUsedFrom: null,
  },
];

export const handlers = [
  http.get("/api/account", () => HttpResponse.json(account)),
  http.get("/api/account/sessions", () => HttpResponse.json(sessions)),
  http.delete("/api/account/sessions/:sessionId", () => new HttpResponse(null, { status: 204 })),
  http.get("/api/account/tokens", () => HttpResponse.json(tokens)),
  http.post("/api/account/tokens", () => HttpResponse.json({ tokenId: mockId("52", 2), secret: "chp_shown-once", expiresAt: "2018-11-04T00:00:00Z" })),
  http.post("/api/account/second-factor", () =>
    HttpResponse.json({ secret: "JBSWY3DPEHPK3PXP", uri: "otpauth://totp/CampaignHub:office?secret=JBSWY3DPEHPK3PXP" }),
  ),
  http.post("/api/account/second-factor/confirm", () => HttpResponse.json({ codes: ["AAAAA-11111", "BBBBB-22222"] })),
  http.post("/api/account/second-factor/recovery-codes", () => HttpResponse.json({ codes: ["CCCCC-33333", "DDDDD-44444"] })),
  http.post("/api/account/password", () => new HttpResponse(null, { status: 204 })),
  http.post("/api/session/invitation", () => new HttpResponse(null, { status: 204 })),
];
