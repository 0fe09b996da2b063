import { HttpResponse, http } from "msw";
import { beforeEach, expect, it, vi } from "vitest";
import { server } from "@/mocks/server";
import { ApiProblem, api, queryString, setApiLanguage, setSignedOutHandler } from "./api";

beforeEach(() => {
  setApiLanguage("zh-CN");
  setSignedOutHandler(() => {});
});

it("sends language, anti-forgery token and an idempotency key with every unsafe call", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server's cookie is played by the test
  document.cookie = "XSRF-TOKEN=abc%2F123";
  const seen: Headers[] = [];
  server.use(
    http.post("/api/cases", ({ request }) => {
      seen.push(request.headers);
      return HttpResponse.json({ ok: true });
    }),
  );
  setApiLanguage("en");
  await api.post("/api/cases", {}, { idempotencyKey: "k-1" });
  await api.post("/api/cases", {});
  expect(seen[0]!.get("Accept-Language")).toBe("en");
  expect(seen[0]!.get("X-XSRF-TOKEN")).toBe("abc/123");
  expect(seen[0]!.get("Idempotency-Key")).toBe("k-1");
  expect(seen[1]!.get("Idempotency-Key")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

it("turns a problem document into an ApiProblem", async () => {
  server.use(
    http.post("/api/cases", () =>
      HttpResponse.json({ status: 400, code: "validation.failed", title: "请检查填写内容", errors: { description: ["请填写问题描述。"] } }, { status: 400 }),
    ),
  );
  const problem = (await api.post("/api/cases").catch((error) => error)) as ApiProblem;
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 400, code: "validation.failed", title: "请检查填写内容", errors: { description: ["请填写问题描述。"] } });
});

it("tells once when the session is over", async () => {
  const signedOut = vi.fn();
  setSignedOutHandler(signedOut);
  server.use(http.get("/api/overview", () => HttpResponse.json({ status: 401, code: "session.required", title: "请先登录" }, { status: 401 })));
  await expect(api.get("/api/overview")).rejects.toMatchObject({ code: "session.required" });
  expect(signedOut).toHaveBeenCalledOnce();
});

it("names an unreachable server instead of failing obscurely", async () => {
  server.use(http.get("/api/overview", () => HttpResponse.error()));
  await expect(api.get("/api/overview")).rejects.toMatchObject({ status: 0, code: "network.unreachable" });
});

it("builds queries without empty values and repeats lists", () => {
  expect(queryString({ state: ["logged", "returned"], search: "", unitId: undefined, limit: 50 })).toBe("?state=logged&state=returned&limit=50");
  expect(queryString({})).toBe("");
});

it("gets a fresh anti-forgery token when the old one is refused, and sends again under the same key", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server's cookie is played by the test
  document.cookie = "XSRF-TOKEN=old";
  const keys: (string | null)[] = [];
  server.use(
    http.get("/api/session", () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the server's cookie is played by the test
      document.cookie = "XSRF-TOKEN=new";
      return HttpResponse.json({ me: null });
    }),
    http.post("/api/cases", ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"));
      return request.headers.get("X-XSRF-TOKEN") === "new"
        ? HttpResponse.json({ ok: true })
        : HttpResponse.json({ status: 403, code: "antiforgery.failed", title: "请重试" }, { status: 403 });
    }),
  );
  await expect(api.post("/api/cases")).resolves.toEqual({ ok: true });
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});
