import { PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useLocation } from "react-router";
import type { CaseRow, PrintedCases } from "@/api/types";
import { useCategoryName } from "@/features/categories/tree";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { ErrorState, LoadingState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { useLedgerFilters } from "../filters";
import { useWords } from "../words";
import "./print.css";

/** The filtered ledger as it goes on paper: A4 across, the filters in words, as of when, and how many. */
export function PrintPage() {
  const t = useWords();
  const dates = useDates();
  const { search } = useLocation();
  const filters = useLedgerFilters();
  const found = useQuery({
    queryKey: ["cases", "print", filters.query],
    queryFn: ({ signal }) => api.get<PrintedCases>("/api/cases/print", filters.query, signal),
  });
  const data = found.data;
  return (
    <section className="page print-page">
      <div className="print-verbs">
        <Link to={{ pathname: "/ledger", search }}>{t("print.back")}</Link>
        <Button type="primary" icon={<PrinterOutlined aria-hidden="true" />} disabled={!data} onClick={() => window.print()}>
          {t("print.verb")}
        </Button>
      </div>
      {found.isPending ? <LoadingState rows={10} /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <article className="print-paper">
          <h1>{t("title")}</h1>
          <p className="print-head">
            <span data-content>{filters.chips.length === 0 ? t("export.all") : filters.chips.map((chip) => chip.label).join(" · ")}</span>
            <span className="tabular">
              {data.totalIsCapped ? t("print.countCapped", { total: integer(data.total) }) : t("print.count", { total: integer(data.total) })}
              {" · "}
              {t("print.asOf", { time: dates.dateTime(data.asOf) })}
            </span>
          </p>
          {data.total > data.items.length ? <p className="print-some">{t("print.some", { shown: integer(data.items.length) })}</p> : null}
          {data.items.length > 0 ? <PrintTable rows={data.items} /> : <p>{t("print.none")}</p>}
        </article>
      ) : null}
    </section>
  );
}

function PrintTable({ rows }: { rows: CaseRow[] }) {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const dates = useDates();
  const category = useCategoryName();
  const when = (value: string | null) => (value ? dates.dateTime(value) : "");
  return (
    <table>
      <thead>
        <tr>
          {(["number", "description", "category", "unit", "address", "state", "loggedAt", "dueAt", "closedAt"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`print.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td className="tabular nowrap">{row.number}</td>
            <td data-content>{name(row.description, row.descriptionEn)}</td>
            <td data-content>{row.category ? category(row.category) : ""}</td>
            <td>{row.unitNameZh ? name(row.unitNameZh, row.unitNameEn) : ""}</td>
            <td data-content>{row.address ?? (row.pointNameZh ? name(row.pointNameZh, row.pointNameEn) : "")}</td>
            <td>
              {ui(`case.state.${row.state}`)}
              {row.deadline === "overdue" ? ` · ${ui("deadline.overdue")}` : ""}
            </td>
            <td className="tabular">{when(row.loggedAt)}</td>
            <td className="tabular">{when(row.dueAt)}</td>
            <td className="tabular">{when(row.closedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
