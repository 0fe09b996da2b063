import { EditOutlined } from "@ant-design/icons";
import { Button, Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { SchemeVersion, ScoringSchemePage } from "@/api/types";
import { useDates } from "@/lib/dates";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { MorePages, PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { ReviseScheme } from "./ReviseScheme";
import "./scoring.css";
import { percent, schemeKey } from "./scheme";
import { useWords } from "./words";

/** How periods are scored: the version in force, the form that decides the next one, and every version before it. */
export function SchemePage() {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const [seen, setSeen] = useState<SchemeVersion>();
  const pages = usePages<SchemeVersion, ScoringSchemePage>(schemeKey, "/api/scoring-scheme");
  const current = pages.first?.current;
  const by = (row: SchemeVersion) => row.byName ?? t("scheme.start");
  const at = (row: SchemeVersion) => (row.revisedAt ? dates.dateTime(row.revisedAt) : "–");
  const tolls = ({ tolls: has }: SchemeVersion) => {
    const told = has
      ? [
          ...(["rework", "buckPass", "rebound"] as const)
            .filter((name) => has[name] > 0)
            .map((name) => t("scheme.toll", { name: t(`scheme.${name}`), points: has[name] })),
          ...(["countSuspended", "countDeferred", "countBlocked"] as const).filter((name) => has[name]).map((name) => t(`scheme.${name}`)),
        ]
      : [];
    return told.length > 0 ? told.join(t("scheme.tolls.joint")) : t("scheme.tolls.none");
  };
  return (
    <section className="page">
      <PageHead
        title={t("scheme.title")}
        count={current ? t("scheme.version", { version: current.version }) : undefined}
        verbs={
          current && !seen && can("scoring.revise-scheme") ? (
            <Button type="primary" icon={<EditOutlined aria-hidden="true" />} onClick={() => setSeen(current)}>
              {t("scheme.revise")}
            </Button>
          ) : null
        }
      >
        <Link to="/scoring">{t("ranking.back")}</Link>
      </PageHead>
      {pages.isPending ? <LoadingState rows={6} /> : null}
      {pages.error && !current ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
      {current ? (
        <>
          {seen ? (
            <ReviseScheme key={seen.version} seen={seen} onDone={() => setSeen(undefined)} />
          ) : (
            <div className="scheme-box">
              <dl className="facts">
                <dt>{t("scheme.minimumDue")}</dt>
                <dd className="tabular">{t("scheme.cases", { count: current.minimumDue })}</dd>
                <dt>{t("scheme.onTimeWeight")}</dt>
                <dd className="tabular">{percent(current.onTimeWeight)}%</dd>
                <dt>{t("scheme.closedWeight")}</dt>
                <dd className="tabular">{percent(current.closedWeight)}%</dd>
                <dt>{t("scheme.tolls")}</dt>
                <dd>{tolls(current)}</dd>
              </dl>
              <p className="soft">{t("ranking.formula", { onTime: current.onTimeWeight, closed: current.closedWeight, minimum: current.minimumDue })}</p>
            </div>
          )}
          <h2 className="scheme-history">{t("scheme.history")}</h2>
          {phone ? (
            <div className="card-list">
              {pages.rows.map((row) => (
                <div className="card-row scheme-card" key={row.version}>
                  <strong className="tabular">{`${t("scheme.column.version")} ${row.version}`}</strong>
                  <p>{t("ranking.formula", { onTime: row.onTimeWeight, closed: row.closedWeight, minimum: row.minimumDue })}</p>
                  <span className="soft">
                    {by(row)} · <span className="tabular">{at(row)}</span>
                  </span>
                </div>
              ))}
            </div>
          ) : (
            <Table<SchemeVersion>
              rowKey="version"
              size="middle"
              pagination={false}
              dataSource={pages.rows}
              scroll={{ x: 740 }}
              columns={[
                { title: t("scheme.column.version"), dataIndex: "version", width: 80, className: "tabular" },
                { title: t("scheme.column.minimum"), dataIndex: "minimumDue", align: "right", className: "numeric", width: 120 },
                { title: t("scheme.column.onTime"), align: "right", className: "numeric", width: 110, render: (_, row) => `${percent(row.onTimeWeight)}%` },
                { title: t("scheme.column.closed"), align: "right", className: "numeric", width: 110, render: (_, row) => `${percent(row.closedWeight)}%` },
                { title: t("scheme.column.by"), render: (_, row) => by(row) },
                { title: t("scheme.column.at"), width: 160, render: (_, row) => <span className="tabular">{at(row)}</span> },
              ]}
            />
          )}
          <MorePages pages={pages} />
        </>
      ) : null}
    </section>
  );
}
