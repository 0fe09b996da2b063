import { Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { Ranking, RankingRow } from "@/api/types";
import { mayExplain } from "@/features/scoring/explain";
import { useName } from "@/lib/i18n";
import { score } from "@/lib/numbers";
import { useMe } from "@/lib/session";
import { EmptyState } from "@/ui/States";
import { useWords } from "./words";

/** Rows that are ranked, split in the first five and the last five; the two never overlap. */
export function topAndBottom(rows: RankingRow[]): { top: RankingRow[]; bottom: RankingRow[] } {
  const ranked = rows.filter((row) => row.rank !== null);
  const top = ranked.slice(0, 5);
  return { top, bottom: ranked.slice(Math.max(5, ranked.length - 5)) };
}

export function RankingPanel({ ranking }: { ranking: Ranking | null }) {
  const t = useWords();
  const name = useName();
  const me = useMe();
  const [groupCode, setGroupCode] = useState<string>();
  if (!ranking || ranking.groups.length === 0) return <EmptyState title={t("ranking.none")} hint={t("ranking.none.hint")} />;
  const group = ranking.groups.find((one) => one.groupCode === groupCode) ?? ranking.groups[0]!;
  const { top, bottom } = topAndBottom(group.rows);
  const table = (caption: string, rows: RankingRow[]) => (
    <table className="mini-ranking">
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.unitId}>
            <td className="rank tabular">{row.rank}</td>
            <td>
              {mayExplain(me, row.unitId) ? (
                <Link to={`/scoring/${ranking.period}/units/${row.unitId}`}>{name(row.unitNameZh, row.unitNameEn)}</Link>
              ) : (
                name(row.unitNameZh, row.unitNameEn)
              )}
            </td>
            <td className="numeric">{score(row.score)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8, justifyContent: "space-between", alignItems: "center" }}>
        <Select
          size="small"
          style={{ minWidth: 180 }}
          popupMatchSelectWidth={false}
          aria-label={t("ranking.group")}
          options={ranking.groups.map((one) => ({ value: one.groupCode, label: name(one.groupNameZh, one.groupNameEn) }))}
          value={group.groupCode}
          onChange={setGroupCode}
        />
        <Link to={`/scoring/${ranking.period}`}>
          {ranking.period} {t("ranking.all")}
        </Link>
      </div>
      {table(t("ranking.top"), top)}
      {bottom.length > 0 ? table(t("ranking.bottom"), bottom) : null}
    </>
  );
}
