import "fake-indexeddb/auto";
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, vi } from "vitest";
import { server, viewport } from "./server";

// Pages load lazily, and a busy machine may need more than the default second; computing what is hidden is slow in jsdom.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true, getElementError: (message) => new Error(message ?? "not found") });

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());

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
// jsdom matches every rule of the design system against every element it is asked about, which took four fifths of the
// suite's time; how pages look is for the journeys, which have a browser.
window.getComputedStyle = (element) => (element as HTMLElement).style;
