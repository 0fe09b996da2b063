import { Link } from "react-router";
import type { CaseRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import "./field.css";
import { useWords } from "./words";

export function FieldCaseCard({ row, to, unit = false }: { row: CaseRow; to: string; unit?: boolean }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return (
    <Link to={to} className="card-row field-case">
      <span className="field-tags">
        <StateTag state={row.state} />
        <DeadlineTag deadline={row.deadline} />
      </span>
      <strong className="clip-2">{name(row.description, row.descriptionEn)}</strong>
      <span className="soft">{row.pointId ? name(row.pointNameZh, row.pointNameEn) : row.address}</span>
      <span className="field-case-foot tabular">
        <span>
          {row.dueAt ? `${t("case.due", { at: dates.dateTime(row.dueAt) })} · ${dates.relative(row.dueAt, new Date().toISOString())}` : t("case.noDue")}
        </span>
        <span className="soft">{unit && row.unitId ? name(row.unitNameZh, row.unitNameEn) : row.number}</span>
      </span>
    </Link>
  );
}
