import { CameraOutlined, CheckCircleFilled, CloseOutlined, PictureOutlined, RedoOutlined } from "@ant-design/icons";
import { useEffect, useRef, useState } from "react";
import { useOnline } from "@/lib/online";
import { keepPhoto, uploadPhoto, useUpload } from "@/lib/outbox/photos";
import { store, useLive } from "@/lib/outbox/store";
import { useProblemText } from "@/ui/States";
import "./field.css";
import { useWords } from "./words";

function Thumb({ localId, index, remove }: { localId: string; index: number; remove: () => void }) {
  const t = useWords();
  const text = useProblemText();
  const kept = useLive(() => store.photos.get(localId), localId);
  const upload = useUpload(localId);
  const [url, setUrl] = useState<string>();
  const bytes = kept?.bytes;
  const type = kept?.type;
  useEffect(() => {
    if (!bytes || typeof URL.createObjectURL !== "function") return;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  const failed = upload?.problem && !kept?.photoId ? upload.problem : null;
  const refused = failed && failed.status >= 400 && failed.status < 500;
  return (
    <figure className="field-photo">
      {url ? <img src={url} alt={t("photo.alt", { index })} /> : null}
      <button type="button" className="field-photo-remove" aria-label={t("photo.remove", { index })} onClick={remove}>
        <CloseOutlined />
      </button>
      <figcaption>
        {kept?.photoId ? (
          <>
            <CheckCircleFilled /> {t("photo.sent")}
          </>
        ) : failed ? (
          <button type="button" className="field-photo-retry" onClick={() => void uploadPhoto(localId).catch(() => {})}>
            <RedoOutlined /> {t("photo.retry")}
          </button>
        ) : upload ? (
          <span role="status">{t("photo.sending", { percent: upload.percent })}</span>
        ) : (
          t("photo.kept")
        )}
      </figcaption>
      {refused ? (
        <p role="alert" className="field-error field-photo-error">
          {t("photo.failed", { index, reason: text(failed) })}
        </p>
      ) : null}
    </figure>
  );
}

type Props = { value: string[]; onChange: (localIds: string[]) => void; userId: string; max?: number; label: string; compact?: boolean };

/** Photos from the camera, kept on the device at once and sent in the background; `value` holds the device's own ids. */
export function FieldPhotos({ value, onChange, userId, max = 9, label, compact = false }: Props) {
  const t = useWords();
  const online = useOnline();
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const [unkept, setUnkept] = useState(false);
  const latest = useRef(value);
  latest.current = value;
  async function add(files: File[]) {
    setUnkept(false);
    for (const file of files.slice(0, max - latest.current.length)) {
      try {
        const localId = await keepPhoto(file, userId);
        latest.current = [...latest.current, localId];
        onChange(latest.current);
        void uploadPhoto(localId).catch(() => {});
      } catch {
        setUnkept(true);
      }
    }
  }
  function remove(localId: string) {
    onChange(value.filter((id) => id !== localId));
    void store.photos.delete(localId);
  }
  const input = (ref: React.RefObject<HTMLInputElement | null>, name: string, capture?: "environment") => (
    <input
      ref={ref}
      type="file"
      accept="image/jpeg,image/png,image/webp"
      capture={capture}
      multiple={!capture}
      hidden
      aria-label={name}
      onChange={(event) => {
        const files = Array.from(event.target.files ?? []);
        event.target.value = "";
        void add(files);
      }}
    />
  );
  const full = value.length >= max;
  return (
    <fieldset className="field-photos">
      <legend className="visually-hidden">{label}</legend>
      {value.length > 0 ? (
        <div className="field-photo-row">
          {value.map((localId, index) => (
            <Thumb key={localId} localId={localId} index={index + 1} remove={() => remove(localId)} />
          ))}
        </div>
      ) : null}
      {full ? null : (
        <div className={compact ? "field-photo-verbs compact" : "field-photo-verbs"}>
          <button type="button" className="field-button" onClick={() => camera.current?.click()}>
            <CameraOutlined /> {t("photo.camera")}
          </button>
          <button type="button" className="field-button" onClick={() => album.current?.click()}>
            <PictureOutlined /> {t("photo.album")}
          </button>
          {value.length > 0 ? <span className="soft tabular">{t("photo.count", { count: value.length, max })}</span> : null}
        </div>
      )}
      {!online && value.length > 0 ? <p className="soft field-note">{t("photo.offline")}</p> : null}
      {unkept ? (
        <p role="alert" className="field-error">
          {t("photo.storage")}
        </p>
      ) : null}
      {input(camera, t("photo.camera"), "environment")}
      {input(album, t("photo.album"))}
    </fieldset>
  );
}
