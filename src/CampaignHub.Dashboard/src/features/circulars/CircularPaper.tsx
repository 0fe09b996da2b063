import type { CircularDetail, RankingGroupResult } from "@/api/types";
import { useDates } from "@/lib/dates";
import { score } from "@/lib/numbers";
import { usePaperWords, useWords } from "./words";

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => <p key={line}>{line}</p>);

/** The circular on paper, after GB/T 9704: red header, number, title, body, frozen figures, signature and copies. */
export function CircularPaper({ data }: { data: CircularDetail }) {
  const paper = usePaperWords();
  const t = useWords();
  const dates = useDates();
  const head = paper("paper.file", { agency: data.agencyNameZh });
  const [year, month, day] = (data.issuedAt ? dates.businessDate(data.issuedAt) : "").split("-").map(Number);
  return (
    <article className="paper" lang="zh-CN" aria-label={t("paper.label")}>
      <header className="paper-head">
        <div className="paper-agency" style={{ fontSize: `clamp(11px, ${(96 / head.length).toFixed(2)}cqw, 32px)` }}>
          {head}
        </div>
        <div className="paper-number">{data.documentNumber ?? <span className="paper-pending">{paper("paper.numberPending")}</span>}</div>
      </header>
      <h2 className="paper-title">{data.title}</h2>
      <p className="paper-to">{data.addressees.replace(/[:：]?$/, "：")}</p>
      <div className="paper-body">
        {paragraphs(data.opening)}
        {paragraphs(data.findings)}
        {data.ranking.groups.map((group) => (
          <PaperTable key={group.groupCode} group={group} period={data.period} />
        ))}
        {paragraphs(data.requirements)}
      </div>
      <footer className="paper-foot">
        <div className="paper-sign">
          <div>{data.agencyNameZh}</div>
          {year ? <div>{paper("paper.date", { year, month: month!, day: day! })}</div> : null}
        </div>
        {data.copyTo ? <div className="paper-copy">{paper("paper.copyTo", { to: data.copyTo })}</div> : null}
      </footer>
    </article>
  );
}

function PaperTable({ group, period }: { group: RankingGroupResult; period: string }) {
  const paper = usePaperWords();
  return (
    <div className="paper-table">
      <table>
        <caption>{paper("paper.annex", { group: group.groupNameZh, period })}</caption>
        <thead>
          <tr>
            <th scope="col">{paper("paper.rank")}</th>
            <th scope="col" className="name">
              {paper("paper.unit")}
            </th>
            <th scope="col">{paper("paper.due")}</th>
            <th scope="col">{paper("paper.closed")}</th>
            <th scope="col">{paper("paper.onTime")}</th>
            <th scope="col">{paper("paper.score")}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.map((row) => (
            <tr key={row.unitId}>
              <td>{row.rank ?? paper("paper.unranked")}</td>
              <td className="name">{row.unitNameZh}</td>
              <td>{row.due}</td>
              <td>{row.closed}</td>
              <td>{row.onTime}</td>
              <td>{row.rank === null ? paper("paper.unranked") : score(row.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
