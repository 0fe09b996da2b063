import type { TableColumnsType } from "antd";
import type { CaseRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import { useWords } from "./words";

export function useCaseColumns(): TableColumnsType<CaseRow> {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return [
    {
      key: "number",
      title: t("column.number"),
      width: 150,
      render: (_, row) => (
        <>
          <span className="tabular nowrap">{row.number}</span>
          <span className="soft small tabular nowrap block" title={t("column.loggedAt")}>
            {dates.dateTime(row.loggedAt)}
          </span>
        </>
      ),
    },
    {
      key: "description",
      title: t("column.description"),
      render: (_, row) => (
        <>
          <span className="clip-2">{name(row.description, row.descriptionEn)}</span>
          {row.returnCount > 0 ? <span className="soft small">{t("returned", { count: row.returnCount })}</span> : null}
        </>
      ),
    },
    { key: "state", title: t("column.state"), width: 175, render: (_, row) => <StateTag state={row.state} /> },
    {
      key: "deadline",
      title: t("column.deadline"),
      width: 155,
      render: (_, row) => (
        <>
          <DeadlineTag deadline={row.deadline} />
          {row.dueAt ? (
            <span className="soft small tabular nowrap block" title={t("column.dueAt")}>
              {dates.dateTime(row.dueAt)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: "unit",
      title: t("column.unit"),
      width: 170,
      render: (_, row) => (row.unitId ? name(row.unitNameZh, row.unitNameEn) : <span className="soft">{t("unit.none")}</span>),
    },
    {
      key: "place",
      title: t("column.place"),
      width: 180,
      render: (_, row) => <span className="clip-2">{row.pointId ? name(row.pointNameZh, row.pointNameEn) : (row.address ?? "–")}</span>,
    },
  ];
}

export function CaseCard({ row }: { row: CaseRow }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return (
    <>
      <span className="case-card-tags">
        <StateTag state={row.state} />
        <DeadlineTag deadline={row.deadline} />
      </span>
      <span className="clip-2 case-card-text" data-content>
        {name(row.description, row.descriptionEn)}
      </span>
      <span className="soft small case-card-foot">
        <span className="tabular">{row.number}</span>
        <span>{row.unitId ? name(row.unitNameZh, row.unitNameEn) : t("unit.none")}</span>
        {row.dueAt ? (
          <span className="tabular">
            {t("column.dueAt")} {dates.dateTime(row.dueAt)}
          </span>
        ) : null}
      </span>
    </>
  );
}
