import { Button } from "antd";
import { Link } from "react-router";
import type { BodyPost } from "@/api/types";
import type { Query } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ErrorState, LoadingState } from "@/ui/States";
import { useWords } from "./words";

/** Terms newest first, each with its first and last day: the holders of a subject, or the posts of a person. */
export function TermHistory({ query, show }: { query: Query; show: "holder" | "subject" }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const terms = usePages<BodyPost>(["appointments", "history"], "/api/appointments", { ...query, limit: 20 });
  if (terms.isPending) return <LoadingState rows={3} />;
  if (terms.error && terms.rows.length === 0) return <ErrorState error={terms.error} retry={terms.retry} />;
  if (terms.rows.length === 0) return <p className="soft">{t("term.none")}</p>;
  const place = (row: BodyPost) =>
    row.subjectKind === "body" ? (
      <Link to={`/organisation/bodies/${row.subjectId}`}>{name(row.subjectNameZh, row.subjectNameEn) || t("term.inBody")}</Link>
    ) : row.subjectKind === "unit" ? (
      <Link to={`/organisation/units/${row.subjectId}`}>{name(row.subjectNameZh, row.subjectNameEn) || t("term.inUnit")}</Link>
    ) : row.subjectKind === "area" ? (
      <Link to={`/organisation?areaId=${row.subjectId}`}>{name(row.subjectNameZh, row.subjectNameEn) || t("term.inArea")}</Link>
    ) : row.subjectKind === "item" ? (
      name(row.subjectNameZh, row.subjectNameEn)
    ) : (
      <Link to={`/points/${row.subjectId}`}>{t("term.inPoint")}</Link>
    );
  return (
    <>
      <ul className="term-list">
        {terms.rows.map((row) => (
          <li key={row.appointmentId}>
            <span className="tabular soft">
              {dates.day(row.from)} – {row.until ? dates.day(row.until) : t("term.now")}
            </span>
            <span>{row.title ?? t(`post.${row.postType}`)}</span>
            <span>
              {show === "subject" ? place(row) : (row.personName ?? name(row.unitNameZh, row.unitNameEn))}
              {row.secondedFromUnitId ? (
                <span className="soft"> · {t("term.seconded", { unit: name(row.secondedFromNameZh, row.secondedFromNameEn) })}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {terms.hasMore ? (
        <Button loading={terms.isLoadingMore} onClick={terms.more}>
          {t("list.more")}
        </Button>
      ) : null}
    </>
  );
}
