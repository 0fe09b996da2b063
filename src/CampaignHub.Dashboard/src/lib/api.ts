import { newId } from "./id";

/** A refusal from the server, with the stable code and sentences already in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | null;
  readonly errors: Record<string, string[]>;

  constructor(status: number, code: string, title: string, detail: string | null, errors: Record<string, string[]> = {}) {
    super(detail ?? title);
    this.name = "ApiProblem";
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
  }
}

export type QueryValue = string | number | boolean | null | undefined | readonly string[];
export type Query = Record<string, QueryValue>;

/** Builds "?a=1&b=2", leaving out empty values and repeating lists. */
export function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value)) for (const item of value) search.append(name, item);
    else search.append(name, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}

let language = "zh-CN";
let onSignedOut: () => void = () => {};

export function setApiLanguage(value: string): void {
  language = value;
}

/** Called once when any request answers 401 session.required. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

function cookie(name: string): string | null {
  const found = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

export type SendOptions = { idempotencyKey?: string; signal?: AbortSignal };

async function problemOf(response: Response): Promise<ApiProblem> {
  try {
    const body = (await response.json()) as { code?: string; title?: string; detail?: string; errors?: Record<string, string[]> };
    return new ApiProblem(response.status, body.code ?? `http.${response.status}`, body.title ?? "", body.detail ?? null, body.errors ?? {});
  } catch {
    return new ApiProblem(response.status, `http.${response.status}`, "", null);
  }
}

/** Headers of every call that changes something, for senders that cannot use `api`. */
export function unsafeHeaders(idempotencyKey: string): Record<string, string> {
  const token = cookie("XSRF-TOKEN");
  return { Accept: "application/json", "Accept-Language": language, "Idempotency-Key": idempotencyKey, ...(token ? { "X-XSRF-TOKEN": token } : {}) };
}

/** Asks for a session, which brings the anti-forgery cookie along. */
async function renewToken(): Promise<void> {
  await fetch("/api/session", { headers: { Accept: "application/json" }, credentials: "same-origin" }).catch(() => undefined);
}

async function request<T>(method: string, path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  if (method === "GET") return send<T>(method, path, body, options);
  if (!cookie("XSRF-TOKEN")) await renewToken();
  const once = { ...options, idempotencyKey: options.idempotencyKey ?? newId() };
  try {
    return await send<T>(method, path, body, once);
  } catch (error) {
    // A token grows old when somebody signs in in another tab; the same key makes the second try harmless.
    if (!(error instanceof ApiProblem) || error.code !== "antiforgery.failed") throw error;
    await renewToken();
    return send<T>(method, path, body, once);
  }
}

async function send<T>(method: string, path: string, body: unknown, options: SendOptions): Promise<T> {
  const headers: Record<string, string> =
    method === "GET" ? { Accept: "application/json", "Accept-Language": language } : unsafeHeaders(options.idempotencyKey ?? newId());
  const init: RequestInit = { method, headers, credentials: "same-origin", signal: options.signal };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    headers["Content-Type"] = "application/json";
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(0, "network.unreachable", "", null);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === "session.required") onSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The one door to the server: language, anti-forgery token, idempotency key and problem documents are handled here. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => request<T>("GET", path + queryString(query), undefined, { signal }),
  post: <T>(path: string, body?: unknown, options?: SendOptions) => request<T>("POST", path, body ?? {}, options),
  put: <T>(path: string, body: unknown, options?: SendOptions) => request<T>("PUT", path, body, options),
  delete: <T = void>(path: string, options?: SendOptions) => request<T>("DELETE", path, undefined, options),
};
