import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

/** Every test says what the server answers; an unexpected call fails the test. */
export const server = setupServer(
  http.get("/api/session", () => HttpResponse.json({ me: null })),
  http.get("/api/notifications", () => HttpResponse.json({ items: [], next: null, unread: 0 })),
  http.get("/api/account", () =>
    HttpResponse.json({ userName: "", displayName: "", mustChangePassword: false, secondFactor: false, recoveryCodesLeft: 0, secondFactorRequired: false }),
  ),
  http.get("/api/cases/:caseId/reports", () => HttpResponse.json([])),
  http.get("/api/cases/:caseId/near", () => HttpResponse.json([])),
  http.get("/api/case-categories", () => HttpResponse.json([])),
  http.get("/api/session/service", () => HttpResponse.json({ configured: false, nameZh: "", nameEn: "" })),
);

/** How wide the screen is taken to be. */
export const viewport = { width: 1440 };
