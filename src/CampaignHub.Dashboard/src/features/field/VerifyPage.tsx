import { Button } from "antd";
import type { CaseRow } from "@/api/types";
import { usePages } from "@/lib/pages";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { FieldCaseCard } from "./FieldCaseCard";
import "./field.css";
import { useWords } from "./words";

/** Rectifications waiting for someone to look. */
export function VerifyPage() {
  const t = useWords();
  const ui = useUiWords();
  const pages = usePages<CaseRow>(["cases", "verify"], "/api/cases", { state: ["submitted"] });
  return (
    <section className="page field-page">
      <PageHead title={t("verify.title")} count={pages.first?.total ?? undefined} />
      <p className="soft">{t("verify.hint")}</p>
      {pages.isPending ? <LoadingState /> : null}
      {pages.error && pages.rows.length === 0 ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
      {!pages.isPending && !pages.error && pages.rows.length === 0 ? <EmptyState title={t("verify.empty")} hint={t("verify.empty.hint")} /> : null}
      <div className="card-list">
        {pages.rows.map((row) => (
          <FieldCaseCard key={row.caseId} row={row} to={`/verify/${row.caseId}`} unit />
        ))}
      </div>
      {pages.hasMore ? (
        <div className="list-more">
          <Button size="large" loading={pages.isLoadingMore} onClick={pages.more}>
            {ui("list.more")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
