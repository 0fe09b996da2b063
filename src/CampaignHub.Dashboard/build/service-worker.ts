import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

/** Writes /sw.js after the build, with the names of everything the dashboard needs to open without a network. */
export function serviceWorker(source: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: "service-worker",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle(_options, bundle) {
      const out = resolve(config.root, config.build.outDir);
      const assets = Object.keys(bundle)
        .filter((file) => /\.(js|css|svg|woff2?)$/.test(file))
        .map((file) => `/${file}`)
        .concat("/favicon.svg", "/manifest.webmanifest")
        .sort();
      const page = readFileSync(join(out, "index.html"), "utf8");
      const version = createHash("sha256").update(assets.join()).update(page).digest("hex").slice(0, 12);
      const script = readFileSync(source, "utf8").replace("__ASSETS__", JSON.stringify(assets)).replace("__VERSION__", JSON.stringify(version));
      writeFileSync(join(out, "sw.js"), script);
    },
  };
}
