import { DownloadOutlined } from "@ant-design/icons";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { AuditPage as AuditPageOfRows, AuditRow } from "@/api/types";
import { queryString } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import "./audit.css";
import { FilterBar } from "./FilterBar";
import { useAuditFilters } from "./filters";
import { VerifyButton } from "./VerifyButton";
import { useNames, useWords } from "./words";

/** Who did what, when and from where, newest first; a line opens with what it changed. */
export function AuditPage() {
  const t = useWords();
  const names = useNames();
  const can = useCan();
  const dates = useDates();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { entryId } = useParams();
  const filters = useAuditFilters();
  const pages = usePages<AuditRow, AuditPageOfRows>(["audit", "list"], "/api/audit", filters.values);
  const { first: _first, last, ...list } = pages;
  const who = (row: AuditRow) => (row.actorName === systemName ? t("who.system") : row.actorName || t("who.nobody"));
  return (
    <>
      <ListPage<AuditRow>
        title={t("title")}
        verbs={
          <>
            <VerifyButton />
            {can("audit.export") ? (
              <DownloadButton path={`/api/audit/export.csv${queryString(filters.values)}`} name="audit.csv" icon={<DownloadOutlined aria-hidden="true" />}>
                {t("verb.export")}
              </DownloadButton>
            ) : null}
          </>
        }
        filters={<FilterBar filters={filters} />}
        chips={filters.chips}
        clearFilters={filters.clear}
        pages={{ ...list, first: undefined }}
        rowKey="entryId"
        minWidth={900}
        selectedKey={entryId}
        onOpen={(row) => navigate({ pathname: `/audit/${row.entryId}`, search })}
        columns={[
          { key: "at", title: t("column.at"), width: 170, className: "tabular", render: (_, row) => dates.dateTime(row.at) },
          { key: "who", title: t("column.who"), width: 170, render: (_, row) => who(row) },
          { key: "command", title: t("column.command"), render: (_, row) => names.command(row.command) },
          { key: "entity", title: t("column.entity"), render: (_, row) => names.entity(row.entity) },
          { key: "change", title: t("column.change"), width: 110, render: (_, row) => t(changeOf(row)) },
          { key: "from", title: t("column.from"), width: 150, className: "tabular", render: (_, row) => row.clientAddress ?? "–" },
        ]}
        card={(row) => (
          <>
            <strong className="audit-card-line">{names.command(row.command)}</strong>
            <span className="audit-card-line">
              {names.entity(row.entity)} · {t(changeOf(row))}
            </span>
            <span className="soft audit-card-line" data-content>
              {who(row)} · <span className="tabular">{dates.dateTime(row.at)}</span>
            </span>
          </>
        )}
        empty={{ title: t("empty") }}
      />
      {last?.searchedBackTo ? <p className="soft audit-searched">{t("searched", { at: dates.dateTime(last.searchedBackTo) })}</p> : null}
      <Outlet />
    </>
  );
}

/** The clock's own name, as the server writes it. */
const systemName = "系统";

/** These change no row; what happened is all there is to tell. */
const events = new Set(["SignIn", "SignOutOfSession", "ExportAuditEntries"]);

const changeOf = (row: AuditRow) =>
  events.has(row.command) ? "change.noted" : row.hasBefore ? (row.hasAfter ? "change.changed" : "change.removed") : "change.added";
