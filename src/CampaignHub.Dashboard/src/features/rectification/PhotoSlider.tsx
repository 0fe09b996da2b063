import { useState } from "react";
import { photoUrl } from "@/ui/Photos";
import { useWords } from "./words";

/** The last photo of afterwards over the first of before; a slider, moved by mouse, finger or arrow keys, uncovers either. */
export function PhotoSlider({ before, after }: { before: string; after: string }) {
  const t = useWords();
  const [shown, setShown] = useState(50);
  return (
    <figure className="photo-slider">
      <div className="photo-slider-stage">
        <img src={photoUrl(before)} alt={t("case.photos.before")} />
        <img src={photoUrl(after)} alt={t("case.photos.after")} style={{ clipPath: `inset(0 0 0 ${shown}%)` }} />
        <span className="photo-slider-line" style={{ left: `${shown}%` }} aria-hidden="true" />
      </div>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={shown}
        aria-label={t("case.photos.compare")}
        aria-valuetext={t("case.photos.compare.value", { percent: shown })}
        onChange={(event) => setShown(Number(event.target.value))}
      />
    </figure>
  );
}
