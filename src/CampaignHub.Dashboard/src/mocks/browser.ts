import type { HttpHandler } from "msw";
import { setupWorker } from "msw/browser";

const modules = import.meta.glob<{ handlers: HttpHandler[] }>(["../features/*/mocks.ts", "./session.ts", "./units.ts"], { eager: true });

/** Development without a server: each feature's mocks.ts answers its own routes. */
export async function startMocks(): Promise<void> {
  const worker = setupWorker(...Object.values(modules).flatMap((module) => module.handlers));
  await worker.start({ onUnhandledRequest: "bypass", quiet: true });
}
