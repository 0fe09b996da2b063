import type { ExposureRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { photoUrl } from "@/ui/Photos";
import { useWords } from "./words";

/** Headline, column, issue and medium of an exposure, the way to it, and whether the record was withdrawn. */
export function ExposureWhere({ row }: { row: ExposureRow }) {
  const t = useWords();
  const dates = useDates();
  return (
    <div className={row.withdrawnAt ? "exposure-withdrawn" : undefined}>
      <div className="clip-2" data-content="exposure">
        <strong>{row.title}</strong>
      </div>
      <div className="exposure-where">
        <span data-content="exposure">{[row.column, row.issue].filter(Boolean).join(" ")}</span>
        <span className="soft">
          {" "}
          · {t(`medium.${row.medium}`)} · {t(`exposure.${row.origin}`)}
        </span>
      </div>
      {row.link || row.photoId ? (
        <div className="exposure-links">
          {row.link ? (
            <a href={row.link} target="_blank" rel="noopener noreferrer nofollow">
              {t("exposures.link.open")}
            </a>
          ) : null}
          {row.photoId ? (
            <a href={photoUrl(row.photoId)} target="_blank" rel="noopener noreferrer">
              {t("exposures.photo.open")}
            </a>
          ) : null}
        </div>
      ) : null}
      <div className="soft" data-content="name">
        {t("exposures.recorded", { name: row.recordedBy, at: dates.dateTime(row.recordedAt) })}
      </div>
      {row.withdrawnBecause ? (
        <div data-content="reason" className="exposure-reason">
          {t("exposures.withdrawn", { reason: row.withdrawnBecause })}
        </div>
      ) : null}
    </div>
  );
}
