import type { CasePhoto } from "@/api/types";
import { useDates } from "@/lib/dates";
import { PhotoStrip } from "@/ui/Photos";
import { PhotoSlider } from "./PhotoSlider";
import { useWords } from "./words";

/** Before beside after, so that the change can be judged at a glance. */
export function CasePhotos({ photos }: { photos: CasePhoto[] }) {
  const t = useWords();
  const dates = useDates();
  if (photos.length === 0) return null;
  const of = (phase: CasePhoto["phase"]) =>
    photos
      .filter((photo) => photo.phase === phase)
      .map((photo) => ({ photoId: photo.photoId, caption: t("case.photo.caption", { name: photo.byName, at: dates.dateTime(photo.at) }) }));
  const first = photos.find((photo) => photo.phase === "before");
  const last = photos.findLast((photo) => photo.phase === "after");
  return (
    <section className="case-section">
      <h3>{t("case.photos")}</h3>
      {first && last ? <PhotoSlider before={first.photoId} after={last.photoId} /> : null}
      <div className="photo-columns">
        <div>
          <h4>{t("case.photos.before")}</h4>
          <PhotoStrip photos={of("before")} />
        </div>
        <div>
          <h4>{t("case.photos.after")}</h4>
          <PhotoStrip photos={of("after")} />
        </div>
      </div>
    </section>
  );
}
