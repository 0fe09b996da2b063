import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { ActRow, Page, TitleRow } from "@/api/types";
import { api } from "@/lib/api";
import { useCan } from "@/lib/session";
import { TitleTag, useTitleName } from "./TitleTag";
import { useWords } from "./words";

/** The titles of the unit that an act of supervision has in view, each with the way to where it is warned or revoked. */
export function TitlesAtStake({ act }: { act: ActRow }) {
  const t = useWords();
  const can = useCan();
  const titled = useTitleName();
  const allowed = can("honours.read");
  const found = useQuery({
    queryKey: ["titles", "of", act.unitId],
    queryFn: ({ signal }) => api.get<Page<TitleRow>>("/api/titles", { unitId: act.unitId, limit: 20 }, signal),
    enabled: allowed,
  });
  if (!allowed || !found.data) return null;
  const held = found.data.items.filter((title) => act.state !== "proposed" || title.state === "valid" || title.state === "warned");
  return (
    <section className="thread-records" aria-label={t("stake.title")}>
      {act.state === "proposed" ? <p className="soft">{t(held.length > 0 ? "stake.hint" : "stake.none")}</p> : null}
      {held.map((title) => (
        <div key={title.titleId}>
          <Link to={`/titles/${title.titleId}?actId=${act.actId}`}>{titled(title)}</Link> <TitleTag state={title.state} />
        </div>
      ))}
    </section>
  );
}
