import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { TitleChangeRow, TitleDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { Timeline } from "@/ui/Timeline";
import { ChangeForm, type KeptMove } from "./ChangeForm";
import "./honours.css";
import { TitleTag, useTitleName } from "./TitleTag";
import { useWords } from "./words";

/** One title: how it stands, what can be done, and every change with what it rests on. */
export function TitleDrawer() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const titled = useTitleName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { titleId = "" } = useParams();
  const [move, setMove] = useState<KeptMove | null>(null);
  const found = useQuery({ queryKey: ["titles", "one", titleId], queryFn: ({ signal }) => api.get<TitleDetail>(`/api/titles/${titleId}`, undefined, signal) });
  const title = found.data?.title;
  return (
    <Drawer
      open
      size={phone ? "100%" : 520}
      title={title ? name(title.unitNameZh, title.unitNameEn) : " "}
      onClose={() =>
        navigate({ pathname: "/titles", search: new URLSearchParams([...new URLSearchParams(search)].filter(([key]) => key !== "actId")).toString() })
      }
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && title ? (
        <>
          <p>
            <strong>{titled(title)}</strong> <TitleTag state={title.state} />
          </p>
          <dl className="facts">
            <dt>{t("awarded")}</dt>
            <dd className="tabular">{dates.day(title.awardedOn)}</dd>
            <dt>{t("awardedBy")}</dt>
            <dd data-content="name">{title.awardedBy}</dd>
            <dt>{t("validUntil")}</dt>
            <dd className="tabular">{title.validUntil ? dates.day(title.validUntil) : t("unlimited")}</dd>
          </dl>
          <div className="title-verbs">
            {found.data.moves.map((one) => (
              <Button
                key={one}
                type={one === move ? "primary" : "default"}
                ghost={one === move}
                danger={one === "revoke"}
                onClick={() => setMove(one === move ? null : (one as KeptMove))}
              >
                {t(`move.${one as KeptMove}`)}
              </Button>
            ))}
          </div>
          {move ? <ChangeForm key={move} title={title} move={move} done={() => setMove(null)} /> : null}
          <h3>{t("history")}</h3>
          <Timeline
            entries={[...found.data.changes].reverse().map((change) => ({
              key: String(change.number),
              at: change.at,
              title: `${dates.day(change.on)} ${t(`moved.${change.move}`)}`,
              by: change.byName,
              note: change.move === "award" ? null : change.reason,
              extra: <Basis change={change} />,
            }))}
          />
        </>
      ) : null}
    </Drawer>
  );
}

function Basis({ change }: { change: TitleChangeRow }) {
  const t = useWords();
  const can = useCan();
  return (
    <div className="when title-words">
      {change.document ? <div data-content="document">{change.document}</div> : null}
      {change.caseId ? (
        <div>
          <Link to={change.actId && can("supervision.read") ? `/supervision/cases/${change.caseId}` : `/cases/${change.caseId}`}>
            {t("caseOf", { number: change.caseNumber ?? "" })}
          </Link>
        </div>
      ) : null}
      {change.circularId ? (
        <div>
          <Link to={`/circulars/${change.circularId}`} data-content="circular">
            {change.circularTitle}
          </Link>
        </div>
      ) : null}
      {change.verdictPeriod ? <div>{t("verdictOf", { period: change.verdictPeriod })}</div> : null}
    </div>
  );
}
