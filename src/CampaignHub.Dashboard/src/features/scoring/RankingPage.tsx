import { SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented } from "antd";
import { Link, Outlet, useParams } from "react-router";
import type { Ranking, SnapshotVerification } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { RankingTable } from "./RankingTable";
import "./scoring.css";
import { useWords } from "./words";

/** The frozen ranking of one closed period, group by group. */
export function RankingPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const { period = "" } = useParams();
  const { values, set } = useUrlFilters(["group"]);
  const ranking = useQuery({
    queryKey: ["periods", "ranking", period],
    queryFn: ({ signal }) => api.get<Ranking>(`/api/periods/${period}/ranking`, undefined, signal),
  });
  const verify = useMutation({ mutationFn: () => api.get<SnapshotVerification>(`/api/periods/${period}/verify`) });
  const data = ranking.data;
  const group = data?.groups.find((one) => one.groupCode === values.group) ?? data?.groups[0];
  return (
    <section className="page">
      <PageHead
        title={t("ranking.title", { period })}
        verbs={
          data ? (
            <>
              {can("scoring.snapshot") ? (
                <>
                  <Button icon={<SafetyCertificateOutlined aria-hidden="true" />} loading={verify.isPending} onClick={() => verify.mutate()}>
                    {t("ranking.verify")}
                  </Button>
                  <DownloadButton path={`/api/periods/${period}/snapshot.json`} name={`ranking-${period}.json`}>
                    {t("ranking.snapshot")}
                  </DownloadButton>
                </>
              ) : null}
              <DownloadButton path={`/api/periods/${period}/ranking.csv`} name={`ranking-${period}.csv`}>
                {t("ranking.csv")}
              </DownloadButton>
            </>
          ) : null
        }
      >
        <Link to="/scoring">{t("ranking.back")}</Link>
      </PageHead>
      {ranking.isPending ? <LoadingState rows={12} /> : null}
      {ranking.error && !data ? <ErrorState error={ranking.error} retry={() => void ranking.refetch()} /> : null}
      {data ? (
        <>
          <p className="soft ranking-meta">
            {t("ranking.meta", { from: dates.day(data.from), to: dates.day(data.to), closedAt: dates.dateTime(data.closedAt), version: data.schemeVersion })}
            <br />
            {t("ranking.formula", { onTime: data.onTimeWeight, closed: data.closedWeight, minimum: data.minimumDue })}
          </p>
          <ProblemAlert error={verify.error} />
          {verify.data ? <Verification result={verify.data} /> : null}
          {data.groups.length > 1 ? (
            <div className="filter-bar">
              <Segmented
                aria-label={t("ranking.group")}
                value={group?.groupCode}
                options={data.groups.map((one) => ({ value: one.groupCode, label: name(one.groupNameZh, one.groupNameEn) }))}
                onChange={(code) => set({ group: code })}
              />
            </div>
          ) : null}
          {group && group.rows.length > 0 ? <RankingTable period={period} rows={group.rows} /> : <EmptyState title={t("ranking.empty")} />}
        </>
      ) : null}
      <Outlet />
    </section>
  );
}

function Verification({ result }: { result: SnapshotVerification }) {
  const t = useWords();
  return (
    <Alert
      showIcon
      style={{ marginBottom: 14 }}
      type={result.matches ? "success" : "error"}
      title={result.matches ? t("ranking.verified") : t("ranking.mismatch")}
      description={
        <div className="hash">
          <div>
            {t("ranking.hash")} <code>{result.contentHash}</code>
          </div>
          <div>
            {t("ranking.hash.recomputed")} <code>{result.recomputedHash}</code>
          </div>
        </div>
      }
    />
  );
}
