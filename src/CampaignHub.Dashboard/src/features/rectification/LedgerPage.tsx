import { PlusOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Link, Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { CaseRow } from "@/api/types";
import { usePages } from "@/lib/pages";
import { useCan, useMe } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { CaseCard, useCaseColumns } from "./columns";
import { ExportsButton } from "./exports/ExportsButton";
import { useLedgerFilters } from "./filters";
import { LedgerFilterBar } from "./LedgerFilterBar";
import "./ledger.css";
import { ViewsButton } from "./views/ViewsButton";
import { useWords } from "./words";

/** Every case the reader may see, newest first; a case opens as a drawer over the list. */
export function LedgerPage() {
  const t = useWords();
  const can = useCan();
  const me = useMe();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { caseId } = useParams();
  const filters = useLedgerFilters();
  const pages = usePages<CaseRow>(["cases", "list"], "/api/cases", filters.query);
  const columns = useCaseColumns();
  return (
    <>
      <ListPage<CaseRow>
        title={t("title")}
        verbs={
          <>
            <ViewsButton filter={filters.filter} filtered={filters.chips.length > 0} />
            {can("rectification.export") ? <ExportsButton filter={filters.filter} /> : null}
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
        filters={<LedgerFilterBar filters={filters} />}
        chips={filters.chips}
        clearFilters={filters.clear}
        pages={pages}
        rowKey="caseId"
        columns={columns}
        minWidth={1080}
        card={(row) => <CaseCard row={row} />}
        selectedKey={caseId}
        onOpen={(row) => navigate({ pathname: `/ledger/${row.caseId}`, search })}
        empty={{ title: t("empty.title"), hint: me?.role === "unitContact" ? t("empty.unit.hint") : t("empty.hint") }}
      />
      <Outlet />
    </>
  );
}
