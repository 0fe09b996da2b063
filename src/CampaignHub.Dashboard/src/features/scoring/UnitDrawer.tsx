import { useQuery } from "@tanstack/react-query";
import { Drawer, Table } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { ExplainedCase, UnitExplanation } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { integer, score } from "@/lib/numbers";
import { useIsPhone } from "@/lib/viewport";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { ChangeMark } from "./RankingTable";
import "./scoring.css";
import { useWords } from "./words";

const countedTone: Record<ExplainedCase["counted"], Tone> = { onTime: "onTime", closedLate: "dueSoon", notClosed: "overdue" };

/** "Why am I seventh": the score worked out, and every case that counted. */
export function UnitDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { period = "", unitId = "" } = useParams();
  const found = useQuery({
    queryKey: ["periods", "explanation", period, unitId],
    queryFn: ({ signal }) => api.get<UnitExplanation>(`/api/periods/${period}/units/${unitId}`, undefined, signal),
  });
  const data = found.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 640}
      title={data ? t("why.title", { unit: name(data.row.unitNameZh, data.row.unitNameEn), period }) : " "}
      onClose={() => navigate({ pathname: `/scoring/${period}`, search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? <Explanation data={data} /> : null}
    </Drawer>
  );
}

function Explanation({ data }: { data: UnitExplanation }) {
  const t = useWords();
  const dates = useDates();
  const { row } = data;
  return (
    <>
      <p className="why-score">
        {row.rank === null ? t("why.unrankedPlain", { score: score(row.score) }) : t("why.ranked", { rank: row.rank, score: score(row.score) })}
      </p>
      <dl className="why-counts">
        {(
          [
            [t("column.due"), row.due],
            [t("column.closed"), row.closed],
            [t("column.onTime"), row.onTime],
          ] as const
        ).map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="tabular">{integer(value)}</dd>
          </div>
        ))}
        {row.rank === null ? null : (
          <div>
            <dt>{t("column.change")}</dt>
            <dd className="why-change">
              <ChangeMark row={row} />
            </dd>
          </div>
        )}
      </dl>
      <section className="why-block">
        <h3>{t("why.formula")}</h3>
        <p className="why-formula tabular">{data.formula}</p>
      </section>
      <section className="why-block">
        <h3>{t("why.cases", { count: data.cases.length })}</h3>
        {data.cases.length === 0 ? (
          <EmptyState title={t("why.none")} />
        ) : (
          <Table<ExplainedCase>
            rowKey="caseId"
            size="small"
            pagination={data.cases.length > 30 ? { pageSize: 30, showSizeChanger: false } : false}
            scroll={{ x: 540 }}
            dataSource={data.cases}
            columns={[
              { title: t("why.number"), render: (_, one) => <Link to={`/ledger/${one.caseId}`}>{one.number}</Link> },
              { title: t("why.dueAt"), render: (_, one) => <span className="tabular nowrap">{dates.dateTime(one.dueAt)}</span> },
              { title: t("why.closedAt"), render: (_, one) => <span className="tabular nowrap">{one.closedAt ? dates.dateTime(one.closedAt) : "–"}</span> },
              { title: t("why.counted"), render: (_, one) => <ToneTag tone={countedTone[one.counted]}>{t(`counted.${one.counted}`)}</ToneTag> },
            ]}
          />
        )}
      </section>
    </>
  );
}
