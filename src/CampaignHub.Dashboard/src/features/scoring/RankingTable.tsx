import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from "@ant-design/icons";
import { Table } from "antd";
import type { ReactNode } from "react";
import { Link, type To, useLocation } from "react-router";
import type { RankingRow } from "@/api/types";
import { useName } from "@/lib/i18n";
import { integer, score } from "@/lib/numbers";
import { useMe } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { tones } from "@/ui/theme";
import { mayExplain } from "./explain";
import { useWords } from "./words";

/** Places gained (positive) or lost (negative) since the last period; null when there is nothing to compare. */
export function placesGained(row: RankingRow): number | null {
  return row.rank === null || row.previousRank === null ? null : row.previousRank - row.rank;
}

export function ChangeMark({ row }: { row: RankingRow }) {
  const t = useWords();
  const gained = placesGained(row);
  if (gained === null) return <span className="soft">{row.rank === null ? "–" : t("change.new")}</span>;
  const scoreChange =
    row.score !== null && row.previousScore !== null && row.score !== row.previousScore
      ? t("change.score", { change: `${row.score >= row.previousScore ? "+" : "−"}${score(Math.abs(row.score - row.previousScore))}` })
      : "";
  const [icon, words, tone] =
    gained > 0
      ? ([<ArrowUpOutlined key="i" />, t("change.up", { count: gained }), "onTime"] as const)
      : gained < 0
        ? ([<ArrowDownOutlined key="i" />, t("change.down", { count: -gained }), "overdue"] as const)
        : ([<MinusOutlined key="i" />, t("change.same"), "plain"] as const);
  return (
    <span className="change tabular">
      <span style={{ color: tones[tone].text }}>
        {icon} {words}
      </span>
      <span className="soft">{scoreChange}</span>
    </span>
  );
}

export function RankingTable({ period, rows }: { period: string; rows: RankingRow[] }) {
  const t = useWords();
  const name = useName();
  const me = useMe();
  const phone = useIsPhone();
  const { search } = useLocation();
  if (phone) return <RankingCards period={period} rows={rows} />;
  return (
    <Table<RankingRow>
      rowKey="unitId"
      size="middle"
      pagination={false}
      sticky
      scroll={{ x: 720 }}
      dataSource={rows}
      rowClassName={(row) => (row.unitId === me?.unitId ? "ant-table-row-selected" : "")}
      columns={[
        {
          title: t("column.rank"),
          width: 92,
          fixed: "start",
          align: "right",
          className: "numeric",
          render: (_, row) => (row.rank === null ? <span className="soft">{t("rank.none")}</span> : <strong>{row.rank}</strong>),
        },
        {
          title: t("column.unit"),
          render: (_, row) =>
            mayExplain(me, row.unitId) ? (
              <Link to={{ pathname: `/scoring/${period}/units/${row.unitId}`, search }} title={t("why.verb")}>
                {name(row.unitNameZh, row.unitNameEn)}
              </Link>
            ) : (
              name(row.unitNameZh, row.unitNameEn)
            ),
        },
        { title: t("column.score"), width: 96, align: "right", className: "numeric", render: (_, row) => <strong>{score(row.score)}</strong> },
        { title: t("column.change"), width: 210, render: (_, row) => <ChangeMark row={row} /> },
        { title: t("column.due"), width: 90, align: "right", className: "numeric", render: (_, row) => integer(row.due) },
        { title: t("column.closed"), width: 90, align: "right", className: "numeric", render: (_, row) => integer(row.closed) },
        { title: t("column.onTime"), width: 100, align: "right", className: "numeric", render: (_, row) => integer(row.onTime) },
      ]}
    />
  );
}

/** The same rows for a phone: place, unit, score, and below them the change and the counts. */
function RankingCards({ period, rows }: { period: string; rows: RankingRow[] }) {
  const t = useWords();
  const name = useName();
  const me = useMe();
  const { search } = useLocation();
  return (
    <ol className="ranking-cards">
      {rows.map((row) => (
        <li key={row.unitId} className={row.unitId === me?.unitId ? "mine" : undefined}>
          <RowBox to={mayExplain(me, row.unitId) ? { pathname: `/scoring/${period}/units/${row.unitId}`, search } : null}>
            <span className="place tabular">{row.rank ?? "–"}</span>
            <span className="unit">{name(row.unitNameZh, row.unitNameEn)}</span>
            <strong className="numeric">{score(row.score)}</strong>
            <span className="below">
              {row.rank === null ? <span className="soft">{t("rank.none")}</span> : <ChangeMark row={row} />}
              <span className="soft tabular">{t("rank.counts", { due: row.due, closed: row.closed, onTime: row.onTime })}</span>
            </span>
          </RowBox>
        </li>
      ))}
    </ol>
  );
}

function RowBox({ to, children }: { to: To | null; children: ReactNode }) {
  return to ? (
    <Link className="row" to={to}>
      {children}
    </Link>
  ) : (
    <div className="row">{children}</div>
  );
}
