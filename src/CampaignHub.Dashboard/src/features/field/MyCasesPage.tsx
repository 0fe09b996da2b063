import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { CaseRow, Page } from "@/api/types";
import { api } from "@/lib/api";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { FieldCaseCard } from "./FieldCaseCard";
import "./field.css";
import { useWords } from "./words";

const mine = ["dispatched", "accepted", "returned"];
const enough = 200;

/** What the unit must do now, the nearest time limit first. */
export function MyCasesPage() {
  const t = useWords();
  const found = useQuery({
    queryKey: ["cases", "mine"],
    queryFn: async ({ signal }) => {
      const rows: CaseRow[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<CaseRow> = await api.get("/api/cases", { state: mine, sort: "dueAt", limit: 100, cursor }, signal);
        rows.push(...page.items);
        cursor = page.next;
      } while (cursor && rows.length < enough);
      return { rows: rows.sort((a, b) => (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9")), more: cursor !== null };
    },
  });
  const rows = found.data?.rows ?? [];
  const toAccept = rows.filter((row) => row.state === "dispatched").length;
  const late = rows.filter((row) => row.deadline === "overdue").length;
  return (
    <section className="page field-page">
      <PageHead title={t("mine.title")} />
      {found.isPending ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && rows.length === 0 ? <EmptyState title={t("mine.empty")} hint={t("mine.empty.hint")} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="field-tags">
            {late > 0 ? <ToneTag tone="overdue">{t("mine.late", { count: late })}</ToneTag> : null}
            <ToneTag tone="dueSoon">{t("mine.toAccept", { count: toAccept })}</ToneTag>
            <ToneTag tone="info">{t("mine.toSubmit", { count: rows.length - toAccept })}</ToneTag>
            <span className="soft">{t("mine.order")}</span>
          </p>
          <div className="card-list">
            {rows.map((row) => (
              <FieldCaseCard key={row.caseId} row={row} to={`/my-cases/${row.caseId}`} />
            ))}
          </div>
          {found.data?.more ? (
            <p>
              <Link to="/ledger">{t("mine.more")}</Link>
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
