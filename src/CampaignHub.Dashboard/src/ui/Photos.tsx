import { CameraOutlined, CloseOutlined } from "@ant-design/icons";
import { Image } from "antd";
import { useRef, useState } from "react";
import type { PhotoReceipt } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "./States";
import { useUiWords } from "./words";

export const photoUrl = (photoId: string) => `/api/photos/${photoId}`;

const longestSide = 2048;
const smallEnough = 2 * 1024 * 1024;

/** Scales a large photo on the device; small ones, and kinds the browser cannot draw, go as they are. */
async function prepare(file: File): Promise<Blob> {
  if (file.size <= smallEnough || typeof createImageBitmap !== "function") return file;
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

/** Uploads photos one by one and hands back their ids. */
export function PhotoPicker({ value, onChange, max = 9, label }: { value: string[]; onChange: (photoIds: string[]) => void; max?: number; label?: string }) {
  const t = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(0);
  const [error, setError] = useState<unknown>(null);

  async function add(files: File[]) {
    setError(null);
    const chosen = files.slice(0, max - value.length);
    setSending(chosen.length);
    const ids = [...value];
    try {
      for (const file of chosen) {
        const form = new FormData();
        form.append("file", await prepare(file), file.name);
        const receipt = await api.post<PhotoReceipt>("/api/photos", form, { idempotencyKey: newId() });
        if (!ids.includes(receipt.photoId)) ids.push(receipt.photoId);
        onChange([...ids]);
        setSending((left) => left - 1);
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(0);
    }
  }

  return (
    <div>
      <div className="photos">
        {value.map((photoId, index) => (
          <div className="photo" key={photoId}>
            <img src={photoUrl(photoId)} alt={t("photo.alt", { index: index + 1 })} />
            <button type="button" className="photo-remove" aria-label={t("photo.remove")} onClick={() => onChange(value.filter((id) => id !== photoId))}>
              <CloseOutlined />
            </button>
          </div>
        ))}
        {value.length < max ? (
          <button type="button" className="photo-add" disabled={sending > 0} onClick={() => input.current?.click()}>
            <CameraOutlined style={{ fontSize: 22 }} />
            <span>{sending > 0 ? t("photo.adding") : (label ?? t("photo.add"))}</span>
            <span className="tabular">{t("photo.count", { count: value.length, max })}</span>
          </button>
        ) : null}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        style={{ display: "none" }}
        aria-label={label ?? t("photo.add")}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          event.target.value = "";
          if (files.length > 0) void add(files);
        }}
      />
      <div style={{ marginTop: error ? 8 : 0 }}>
        <ProblemAlert error={error} />
      </div>
    </div>
  );
}

/** Thumbnails that open to full size. */
export function PhotoStrip({ photos }: { photos: { photoId: string; caption: string }[] }) {
  const t = useUiWords();
  if (photos.length === 0) return <span className="soft">{t("photo.none")}</span>;
  return (
    <Image.PreviewGroup>
      <div className="photos">
        {photos.map((photo) => (
          <figure key={photo.photoId} style={{ margin: 0 }} data-content>
            <div className="photo">
              <Image src={photoUrl(photo.photoId)} alt={photo.caption} width="100%" height="100%" style={{ objectFit: "cover" }} />
            </div>
            <figcaption className="soft" style={{ fontSize: 12, maxWidth: 96 }}>
              {photo.caption}
            </figcaption>
          </figure>
        ))}
      </div>
    </Image.PreviewGroup>
  );
}
