/* Service worker of the dashboard; the build fills in the names of its files and their version. */
const assets = __ASSETS__;
const shell = `shell-${__VERSION__}`;
const kept = "kept-answers";
const navigationPatience = 4000;

/** What an inspector needs where there is no signal. Everything else is always asked afresh. */
const readable = [/^\/api\/session$/, /^\/api\/points(\/|$)/, /^\/api\/point-types(\/|$)/, /^\/api\/areas\/shapes$/, /^\/api\/cases$/, /^\/api\/cases\/map$/];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(["/", ...assets].map((path) => new Request(path, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      // The shell before this one stays, for pages still open that load their parts late.
      const older = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== shell);
      await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

const isPage = (response) => response.ok && (response.headers.get("Content-Type") ?? "").includes("text/html");

async function page(request) {
  const cache = await caches.open(shell);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), navigationPatience);
  try {
    const fresh = await fetch(request.url, { signal: patience.signal, credentials: "same-origin" });
    if (isPage(fresh) || fresh.status < 500) return fresh;
    return (await cache.match("/")) ?? fresh;
  } catch {
    return (await cache.match("/")) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function asset(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Answers are kept apart for each language. */
const keyOf = (request) => {
  const url = new URL(request.url);
  url.searchParams.set("__language", request.headers.get("Accept-Language") ?? "");
  return url.toString();
};

async function answer(request) {
  const cache = await caches.open(kept);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && (fresh.headers.get("Content-Type") ?? "").includes("application/json")) await cache.put(keyOf(request), fresh.clone());
    else if (fresh.status === 401) await caches.delete(kept);
    return fresh;
  } catch (failure) {
    const old = await cache.match(keyOf(request));
    if (!old) throw failure;
    const headers = new Headers(old.headers);
    headers.set("X-Kept-On-Device", "1");
    return new Response(old.body, { status: old.status, headers });
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === "/api/session" && request.method !== "GET") {
    // Whoever signs in or out next must not see the last one's answers.
    event.waitUntil(caches.delete(kept));
    return;
  }
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (!url.pathname.startsWith("/api/") && !url.pathname.startsWith("/health/")) event.respondWith(page(request));
  } else if (assets.includes(url.pathname) || url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (readable.some((path) => path.test(url.pathname))) event.respondWith(answer(request));
});
