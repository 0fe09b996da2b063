import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { NearCasesFound } from "@/api/types";
import { api, type Query } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { distanceText } from "@/lib/place";
import { StateTag } from "@/ui/Tags";
import { useWords } from "./words";

type Props = { place: { longitude: number; latitude: number }; pointId: string | null; category: string | null };

/** Open cases that may be of the problem about to be sent, by the radius and the days of the chosen category. */
export function Nearby({ place, pointId, category }: Props) {
  const t = useWords();
  const name = useName();
  const asked: Query = { longitude: place.longitude, latitude: place.latitude, pointId: pointId ?? undefined, category: category ?? undefined };
  const found = useQuery({
    queryKey: ["cases", "near", asked],
    queryFn: ({ signal }) => api.get<NearCasesFound>("/api/cases/near", asked, signal),
    staleTime: 60_000,
  });
  const near = found.data?.items ?? [];
  if (!found.data || near.length === 0) return null;
  const title = t(category ? "log.nearby.same" : "log.nearby.title", { count: near.length });
  return (
    <section className="field-nearby" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{t("log.nearby.hint", { radius: found.data.radius, days: found.data.days })}</p>
      <ul>
        {near.slice(0, 4).map((other) => (
          <li key={other.caseId}>
            <Link to={`/ledger/${other.caseId}`}>
              <StateTag state={other.state} />
              <span className="clip-2" data-content>
                {name(other.description, other.descriptionEn)}
              </span>
              <span className="soft tabular">
                {other.metres === null ? t("log.nearby.samePoint") : t("log.nearby.distance", { distance: distanceText(other.metres) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
