import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { AuditDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { Changes } from "./Changes";
import { useNames, useWords } from "./words";

/** One line of the audit: who, when, from where, what changed, and its seal. */
export function EntryDrawer() {
  const t = useWords();
  const names = useNames();
  const dates = useDates();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { entryId = "" } = useParams();
  const found = useQuery({ queryKey: ["audit", "one", entryId], queryFn: ({ signal }) => api.get<AuditDetail>(`/api/audit/${entryId}`, undefined, signal) });
  const data = found.data;
  return (
    <Drawer open size={phone ? "100%" : 720} title={data ? names.command(data.command) : " "} onClose={() => navigate({ pathname: "/audit", search })}>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <dl className="facts" aria-label={t("facts")}>
            <dt>{t("column.at")}</dt>
            <dd className="tabular">{dates.dateTime(data.at)}</dd>
            <dt>{t("column.who")}</dt>
            <dd>{data.actorName ? <Link to={`/audit?actorId=${data.actorId}`}>{data.actorName}</Link> : t("who.nobody")}</dd>
            <dt>{t("column.from")}</dt>
            <dd className="tabular">{data.clientAddress ?? "–"}</dd>
            <dt>{t("column.entity")}</dt>
            <dd>{data.entityId ? <Link to={`/audit?entityId=${data.entityId}`}>{names.entity(data.entity)}</Link> : names.entity(data.entity)}</dd>
            <dt>{t("entry")}</dt>
            <dd className="tabular">{data.entryId}</dd>
            <dt>{t("seal")}</dt>
            <dd>{data.block ? t("seal.in", { block: data.block, at: dates.dateTime(data.sealedAt as string) }) : t("seal.none")}</dd>
          </dl>
          <h3>{t("changes")}</h3>
          <Changes before={data.before} after={data.after} />
        </>
      ) : null}
    </Drawer>
  );
}
