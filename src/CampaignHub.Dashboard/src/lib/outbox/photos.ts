import { useSyncExternalStore } from "react";
import type { PhotoReceipt } from "@/api/types";
import { ApiProblem, unsafeHeaders } from "@/lib/api";
import { newId } from "@/lib/id";
import { store } from "./store";

const longestSide = 1920;

/** Scales a photo to at most 1920 px as JPEG; one the browser cannot draw goes as it is, for the server to judge. */
export async function scalePhoto(file: Blob): Promise<Blob> {
  if (typeof createImageBitmap !== "function") return file;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext("2d")!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return (await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85))) ?? file;
  } catch {
    return file;
  }
}

type Upload = { percent: number; problem: ApiProblem | null };
const uploads = new Map<string, Upload>();
const watchers = new Set<() => void>();
const running = new Map<string, Promise<string>>();

function note(localId: string, upload: Upload | null): void {
  if (upload) uploads.set(localId, upload);
  else uploads.delete(localId);
  for (const watcher of watchers) watcher();
}

/** How far one photo's upload is; undefined when none runs and none failed. */
export function useUpload(localId: string): Upload | undefined {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => uploads.get(localId),
  );
}

export async function keepPhoto(file: Blob, userId: string): Promise<string> {
  const scaled = await scalePhoto(file);
  const localId = newId();
  await store.photos.put({ localId, userId, bytes: await scaled.arrayBuffer(), type: scaled.type || "image/jpeg", photoId: null });
  return localId;
}

function problemOf(sending: XMLHttpRequest): ApiProblem {
  try {
    const body = JSON.parse(sending.responseText) as { code?: string; title?: string; detail?: string; errors?: Record<string, string[]> };
    return new ApiProblem(sending.status, body.code ?? `http.${sending.status}`, body.title ?? "", body.detail ?? null, body.errors ?? {});
  } catch {
    return new ApiProblem(sending.status, `http.${sending.status}`, "", null);
  }
}

function post(localId: string, blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const form = new FormData();
    form.append("file", blob, `${localId}.jpg`);
    const sending = new XMLHttpRequest();
    sending.open("POST", "/api/photos");
    for (const [name, value] of Object.entries(unsafeHeaders(localId))) sending.setRequestHeader(name, value);
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) note(localId, { percent: Math.round((100 * event.loaded) / event.total), problem: null });
    };
    sending.onerror = () => failed(new ApiProblem(0, "network.unreachable", "", null));
    sending.ontimeout = sending.onerror;
    sending.timeout = 120_000;
    sending.onload = () => {
      if (sending.status < 200 || sending.status > 299) return failed(problemOf(sending));
      try {
        const { photoId } = JSON.parse(sending.responseText) as PhotoReceipt;
        if (photoId) return done(photoId);
      } catch {
        // Not our receipt: whatever answered was not the server.
      }
      failed(new ApiProblem(0, "network.unreachable", "", null));
    };
    sending.send(form);
  });
}

/** Sends one kept photo, once however often it is asked for; hands back the server's id. */
export function uploadPhoto(localId: string): Promise<string> {
  const already = running.get(localId);
  if (already) return already;
  const work = (async () => {
    const kept = await store.photos.get(localId);
    if (!kept) throw new ApiProblem(0, "photo.lost", "", null);
    if (kept.photoId) return kept.photoId;
    note(localId, { percent: 0, problem: null });
    try {
      const photoId = await post(localId, new Blob([kept.bytes], { type: kept.type }));
      await store.photos.update(localId, { photoId });
      note(localId, null);
      return photoId;
    } catch (error) {
      note(localId, { percent: 0, problem: error instanceof ApiProblem ? error : new ApiProblem(0, "network.unreachable", "", null) });
      throw error;
    } finally {
      running.delete(localId);
    }
  })();
  running.set(localId, work);
  return work;
}
