import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { lazy, Suspense } from "react";
import { Link, useNavigate } from "react-router";
import type { Overview } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useCan } from "@/lib/session";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { FigureRow } from "./FigureRow";
import "./overview.css";
import { OpenCasesMap } from "@/features/rectification/OpenCasesMap";
import { RankingPanel } from "./RankingPanel";
import { useWords } from "./words";

const TrendChart = lazy(() => import("./TrendChart"));

/** The office's first page: six figures that lead to their lists, the trend, the ranking and where the open cases are. */
export function OverviewPage() {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const overview = useQuery({
    queryKey: ["overview"],
    queryFn: ({ signal }) => api.get<Overview>("/api/overview", undefined, signal),
    refetchInterval: 60_000,
  });
  const mayMap = can("rectification.read");
  const data = overview.data;
  if (overview.isPending)
    return (
      <section className="page">
        <PageHead title={t("title")} />
        <LoadingState rows={12} />
      </section>
    );
  if (!data)
    return (
      <section className="page">
        <PageHead title={t("title")} />
        <ErrorState error={overview.error} retry={() => void overview.refetch()} />
      </section>
    );
  return (
    <section className="page">
      <PageHead title={t("title")} count={t("asOf", { at: dates.dateTime(data.now) })} />
      {data.circularsToApprove > 0 && can("circulars.approve") ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("approve.text", { count: data.circularsToApprove })}
          action={<Link to="/circulars?state=submitted">{t("approve.go")}</Link>}
        />
      ) : null}
      {data.papersToApprove > 0 && can("supervision.approve") ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 14 }}
          title={t("approvePapers.text", { count: data.papersToApprove })}
          action={<Link to="/supervision/documents?awaitsApproval=true">{t("approvePapers.go")}</Link>}
        />
      ) : null}
      <FigureRow data={data} />
      <div className="overview-grid">
        <section className="panel wide">
          <h2>{t("trend.title")}</h2>
          <p className="soft">
            {t("trend.summary", { logged: data.trend.reduce((sum, day) => sum + day.logged, 0), closed: data.trend.reduce((sum, day) => sum + day.closed, 0) })}{" "}
            {t("trend.hint")}
          </p>
          <Suspense fallback={<LoadingState rows={5} />}>
            <TrendChart trend={data.trend} onPick={(date) => navigate(`/ledger?loggedFrom=${date}&loggedTo=${date}`)} />
          </Suspense>
        </section>
        <section className="panel">
          <h2>{t("ranking.title")}</h2>
          <RankingPanel ranking={data.ranking} />
        </section>
        {mayMap ? (
          <section className="panel full">
            <h2>{t("map.title")}</h2>
            <OpenCasesMap />
          </section>
        ) : null}
      </div>
    </section>
  );
}
