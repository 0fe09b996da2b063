/// <reference types="vitest/config" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { serviceWorker } from "./build/service-worker.ts";

/** Serves the mock worker in development only, so that it can never reach the built dashboard. */
function mockWorker(): Plugin {
  const script = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  return {
    name: "mock-worker",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
        response.setHeader("Content-Type", "text/javascript");
        response.end(readFileSync(script));
      });
    },
  };
}

const api = process.env.CAMPAIGNHUB_API ?? "http://localhost:5080";

export default defineConfig({
  plugins: [react(), mockWorker(), serviceWorker(fileURLToPath(new URL("./src/sw.js", import.meta.url)))],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5180, strictPort: true, host: "127.0.0.1", proxy: { "/api": api, "/health": api } },
  build: { outDir: "dist", emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 1200 },
  test: {
    environment: "jsdom",
    setupFiles: ["src/mocks/setup.ts"],
    css: false,
    testTimeout: 120_000,
    pool: "threads",
    maxWorkers: 2,
    isolate: false,
  },
});
