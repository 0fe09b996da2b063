import { UserOutlined } from "@ant-design/icons";
import { Link } from "react-router";
import type { DeskCase } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import { useWords } from "./words";

/** One case on the desk: what it is, until when, and who does it. */
export function DeskCaseCard({ row }: { row: DeskCase }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return (
    <Link to={`/my-cases/${row.caseId}`} className="card-row field-case">
      <span className="field-tags">
        <StateTag state={row.state} />
        <DeadlineTag deadline={row.deadline} />
        <span className="soft tabular">{row.number}</span>
      </span>
      <strong className="clip-2" data-content>
        {name(row.description, row.descriptionEn)}
      </strong>
      <span className="soft clip-2" data-content>
        {row.pointNameZh ? name(row.pointNameZh, row.pointNameEn) : row.address}
      </span>
      <span className="field-case-foot tabular">
        <span>
          {row.dueAt ? `${t("case.due", { at: dates.dateTime(row.dueAt) })} · ${dates.relative(row.dueAt, new Date().toISOString())}` : t("case.noDue")}
        </span>
        <span className="soft" data-content>
          <UserOutlined aria-hidden="true" /> {row.assigneeName ?? t("desk.nobody")}
        </span>
      </span>
    </Link>
  );
}
