import i18next from "i18next";
import { ApiProblem } from "./api";

/** Fetches a file in the reader's language and hands it to the browser; a refusal is thrown as ApiProblem instead of becoming the page. */
export async function download(path: string, fallbackName: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { "Accept-Language": i18next.language }, credentials: "same-origin" });
  } catch {
    throw new ApiProblem(0, "network.unreachable", "", null);
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { code?: string; title?: string; detail?: string };
    throw new ApiProblem(response.status, body.code ?? `http.${response.status}`, body.title ?? "", body.detail ?? null);
  }
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  saveFile(await response.blob(), named ? decodeURIComponent(named) : fallbackName);
}

export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
