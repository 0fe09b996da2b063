import "fake-indexeddb/auto";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, vi } from "vitest";

// Pages load lazily, and a busy machine may need more than the default second; computing what is hidden is slow in jsdom.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true, getElementError: (message) => new Error(message ?? "not found") });

/** Every test says what the server answers; an unexpected call fails the test. */
export const server = setupServer(
  http.get("/api/session", () => HttpResponse.json({ me: null })),
  http.get("/api/notifications", () => HttpResponse.json({ items: [], next: null, unread: 0 })),
  http.get("/api/account", () => HttpResponse.json({ userName: "", displayName: "", mustChangePassword: false, secondFactor: false, recoveryCodesLeft: 0 })),
  http.get("/api/session/service", () => HttpResponse.json({ configured: false, nameZh: "", nameEn: "" })),
);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());

export const viewport = { width: 1440 };
vi.stubGlobal("matchMedia", (query: string) => {
  const min = /min-width:\s*([\d.]+)px/.exec(query);
  const max = /max-width:\s*([\d.]+)px/.exec(query);
  const matches = (!min || viewport.width >= Number(min[1])) && (!max || viewport.width <= Number(max[1])) && Boolean(min || max);
  return {
    matches,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  };
});
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
const computed = window.getComputedStyle;
window.getComputedStyle = (element) => computed(element);
