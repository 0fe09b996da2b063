import { EnvironmentOutlined, PlusOutlined, PrinterOutlined, SendOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link, Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { CaseRow } from "@/api/types";
import { useUrlFilters } from "@/lib/filters";
import { usePages } from "@/lib/pages";
import { useCan, useMe } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { LoadingState } from "@/ui/States";
import { CaseCard, useCaseColumns } from "./columns";
import { TogetherDrawer } from "./dispatch/TogetherDrawer";
import { ExportsButton } from "./exports/ExportsButton";
import { useLedgerFilters } from "./filters";
import { LedgerFilterBar } from "./LedgerFilterBar";
import "./ledger.css";
import { ViewsButton } from "./views/ViewsButton";
import { useWords } from "./words";

const OpenCasesMap = lazy(async () => ({ default: (await import("./OpenCasesMap")).OpenCasesMap }));

/** As many as the server dispatches together. */
const mostTogether = 200;
const awaitsDispatch = (row: CaseRow) => row.state === "logged" || row.state === "filed" || row.state === "sentBack";

/** Every case the reader may see, newest first; a case opens as a drawer over the list. */
export function LedgerPage() {
  const t = useWords();
  const can = useCan();
  const me = useMe();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { caseId } = useParams();
  const filters = useLedgerFilters();
  const [chosen, setChosen] = useState<string[]>([]);
  const [together, setTogether] = useState(false);
  const pages = usePages<CaseRow>(["cases", "list"], "/api/cases", filters.query);
  const columns = useCaseColumns();
  const { values, set } = useUrlFilters(["map"]);
  const map = values.map === "true";
  const openCase = (id: string) => navigate({ pathname: `/ledger/${id}`, search });
  return (
    <>
      <ListPage<CaseRow>
        title={t("title")}
        verbs={
          <>
            <ViewsButton filter={filters.filter} filtered={filters.chips.length > 0} />
            {can("rectification.export") ? <ExportsButton filter={filters.filter} /> : null}
            <Link to={{ pathname: "/ledger/print", search }}>
              <Button icon={<PrinterOutlined aria-hidden="true" />} tabIndex={-1}>
                {t("print.title")}
              </Button>
            </Link>
            {can("rectification.import") ? (
              <Link to="/ledger/import">
                <Button icon={<UploadOutlined aria-hidden="true" />} tabIndex={-1}>
                  {t("verb.import")}
                </Button>
              </Link>
            ) : null}
            {can("rectification.log") ? (
              <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => navigate("/log")}>
                {t("verb.log")}
              </Button>
            ) : null}
          </>
        }
        filters={
          <>
            <LedgerFilterBar filters={filters} />
            <Button type="text" icon={<EnvironmentOutlined aria-hidden="true" />} aria-pressed={map} onClick={() => set({ map: map ? null : "true" })}>
              {t(map ? "map.hide" : "map.show")}
            </Button>
          </>
        }
        chips={filters.chips}
        choice={can("rectification.dispatch") ? { keys: chosen, onChange: setChosen, may: awaitsDispatch } : undefined}
        bar={
          <>
            {map ? (
              <section className="ledger-map">
                <Suspense fallback={<LoadingState />}>
                  <OpenCasesMap filter={filters.query} onPin={openCase} />
                </Suspense>
              </section>
            ) : null}
            {chosen.length > 0 ? (
              <div className="together-bar">
                <span className="tabular">{t("together.chosen", { count: chosen.length })}</span>
                <Button type="primary" icon={<SendOutlined aria-hidden="true" />} disabled={chosen.length > mostTogether} onClick={() => setTogether(true)}>
                  {t("together.verb")}
                </Button>
                <Button type="text" onClick={() => setChosen([])}>
                  {t("together.clear")}
                </Button>
                {chosen.length > mostTogether ? <span className="soft">{t("together.most", { most: mostTogether })}</span> : null}
              </div>
            ) : null}
          </>
        }
        clearFilters={filters.clear}
        pages={pages}
        rowKey="caseId"
        columns={columns}
        minWidth={1080}
        card={(row) => <CaseCard row={row} />}
        selectedKey={caseId}
        onOpen={(row) => openCase(row.caseId)}
        empty={{ title: t("empty.title"), hint: me?.role === "unitContact" ? t("empty.unit.hint") : t("empty.hint") }}
      />
      {together ? <TogetherDrawer caseIds={chosen} onClose={() => setTogether(false)} onDone={() => setChosen([])} /> : null}
      <Outlet />
    </>
  );
}
