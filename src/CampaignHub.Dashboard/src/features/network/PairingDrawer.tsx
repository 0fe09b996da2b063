import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useState } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import type { PairingRow, VisitPage, VisitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { MorePages } from "@/ui/ListPage";
import { PhotoStrip } from "@/ui/Photos";
import { ErrorState, LoadingState } from "@/ui/States";
import { Account } from "./Account";
import { EndPairing, LogVisit } from "./PairingForms";
import { useHolder, useRhythm } from "./pairings";
import "./network.css";
import { useWords } from "./words";

function Visits({ pairingId }: { pairingId: string }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const pages = usePages<VisitRow, VisitPage>(["pairings", "visits", pairingId], `/api/pairings/${pairingId}/visits`);
  if (pages.isPending) return <LoadingState rows={3} />;
  if (pages.error && pages.rows.length === 0) return <ErrorState error={pages.error} retry={pages.retry} />;
  if (pages.rows.length === 0) return <p className="soft">{t("visits.empty")}</p>;
  return (
    <>
      <ul className="visit-log">
        {pages.rows.map((visit) => (
          <li key={visit.visitId}>
            <div>
              <strong className="tabular">{dates.day(visit.day)}</strong> <span data-content="name">{visit.visitor}</span>
              {visit.visitors ? <span className="soft"> · {t("visits.visitors.count", { count: visit.visitors })}</span> : null}
            </div>
            <div>{visit.what}</div>
            <span className="soft">
              {t("visits.by", { name: visit.loggedBy })} · {dates.dateTime(visit.loggedAt)}
            </span>
            {visit.points.length > 0 ? (
              <ol className="visit-route" aria-label={t("visits.points")}>
                {visit.points.map((point) => (
                  <li key={point.pointId}>{point.code === null ? t("visits.points.hidden") : name(point.nameZh, point.nameEn)}</li>
                ))}
              </ol>
            ) : null}
            {visit.photoId ? <PhotoStrip photos={[{ photoId: visit.photoId, caption: visit.what }]} /> : null}
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}

/** One pairing: what is owed and made, its visit log, and the verbs. */
export function PairingDrawer() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const { pairingId = "" } = useParams();
  const holder = useHolder();
  const rhythm = useRhythm();
  const [form, setForm] = useState<"visit" | "end" | null>(null);
  const found = useQuery({
    queryKey: ["pairings", "one", pairingId],
    queryFn: ({ signal }) => api.get<PairingRow>(`/api/pairings/${pairingId}`, undefined, signal),
  });
  const row = found.data;
  const done = (said: string) => {
    setForm(null);
    void queries.invalidateQueries({ queryKey: ["pairings"] });
    void message.success(said);
  };
  return (
    <Drawer open size={phone ? "100%" : 560} title={row ? holder(row) : " "} onClose={() => navigate({ pathname: "/network/pairings", search })}>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !row ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {row ? (
        <>
          <dl className="facts">
            <dt>{t("pairings.kind")}</dt>
            <dd>{t(`pairings.kind.${row.kind}`)}</dd>
            {row.personName && row.unitId ? (
              <>
                <dt>{t("pairings.unit")}</dt>
                <dd>{name(row.unitNameZh, row.unitNameEn)}</dd>
              </>
            ) : null}
            <dt>{t("pairings.area")}</dt>
            <dd>{name(row.areaNameZh, row.areaNameEn)}</dd>
            <dt>{t("pairings.rhythm")}</dt>
            <dd>{rhythm(row)}</dd>
            <dt>{t("pairings.term")}</dt>
            <dd>
              {row.until
                ? t("pairings.term.closed", { from: dates.day(row.from), until: dates.day(row.until) })
                : t("pairings.term.open", { from: dates.day(row.from) })}
            </dd>
          </dl>
          <div className="pairing-accounts">
            <div>
              <span className="soft">
                {t("pairings.running")} {row.running.period}
              </span>
              <br />
              <Account account={row.running} />
            </div>
            <div>
              <span className="soft">
                {t("pairings.before")} {row.before.period}
              </span>
              <br />
              <Account account={row.before} over />
            </div>
          </div>
          <div className="pairing-verbs">
            {can("network.log") ? (
              <Button type="primary" onClick={() => setForm("visit")}>
                {t("visits.log")}
              </Button>
            ) : null}
            {can("network.edit") && !row.until ? <Button onClick={() => setForm("end")}>{t("end.verb")}</Button> : null}
          </div>
          {form === "visit" ? <LogVisit key={row.lastVisit} pairing={row} done={() => done(t("visits.done"))} /> : null}
          {form === "end" ? <EndPairing pairing={row} done={() => done(t("end.done"))} /> : null}
          <h3>{t("visits.title")}</h3>
          <Visits pairingId={pairingId} />
        </>
      ) : null}
    </Drawer>
  );
}
