import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { CircularDetail } from "@/api/types";
import { api } from "@/lib/api";
import { AuditLink } from "@/ui/AuditLink";
import { DownloadButton } from "@/ui/DownloadButton";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { CircularTag } from "@/ui/Tags";
import { Timeline } from "@/ui/Timeline";
import { CircularPaper } from "./CircularPaper";
import "./circulars.css";
import { EditWording } from "./EditWording";
import { CircularNextStep } from "./NextStep";
import { Receipts } from "./Receipts";
import { useWords } from "./words";

export const circularKey = (circularId: string) => ["circulars", "one", circularId] as const;

/** One circular: the document as it will be printed, the next step beside it, then who did what and who has acknowledged. */
export function CircularPage() {
  const t = useWords();
  const { circularId = "" } = useParams();
  const found = useQuery({
    queryKey: circularKey(circularId),
    queryFn: ({ signal }) => api.get<CircularDetail>(`/api/circulars/${circularId}`, undefined, signal),
  });
  if (found.isPending)
    return (
      <section className="page">
        <LoadingState rows={14} />
      </section>
    );
  if (!found.data)
    return (
      <section className="page">
        <PageHead title={t("title")}>
          <Link to="/circulars">{t("back")}</Link>
        </PageHead>
        <ErrorState error={found.error} retry={() => void found.refetch()} />
      </section>
    );
  return <CircularView data={found.data} />;
}

function CircularView({ data }: { data: CircularDetail }) {
  const t = useWords();
  const { i18n } = useTranslation();
  const [editing, setEditing] = useState(false);
  const base = `/api/circulars/${data.circularId}`;
  const fileName = data.documentNumber ?? data.title;
  return (
    <section className="page">
      <PageHead
        title={<span lang="zh-CN">{data.title}</span>}
        verbs={
          <>
            <DownloadButton path={`${base}/document.docx`} name={`${fileName}.docx`} icon={<FileWordOutlined aria-hidden="true" />}>
              {t("doc.docx")}
            </DownloadButton>
            <DownloadButton path={`${base}/document.pdf`} name={`${fileName}.pdf`} icon={<FilePdfOutlined aria-hidden="true" />}>
              {t("doc.pdf")}
            </DownloadButton>
            <Button icon={<PrinterOutlined aria-hidden="true" />} href={`${base}/print`} target="_blank" rel="noopener">
              {t("doc.print")}
            </Button>
          </>
        }
      >
        <CircularTag state={data.state} />
        <Link to="/circulars">{t("back")}</Link>
      </PageHead>
      <div className="circular-columns">
        <div className="circular-main">
          {i18n.language === "en" ? <p className="soft">{t("paper.language")}</p> : null}
          {editing ? <EditWording data={data} onDone={() => setEditing(false)} /> : <CircularPaper data={data} />}
        </div>
        <aside className="circular-side">
          {editing ? null : <CircularNextStep key={data.version} data={data} onEdit={() => setEditing(true)} />}
          <section className="panel-box">
            <h2>{t("timeline.title")}</h2>
            <Timeline
              entries={[...data.timeline]
                .sort((a, b) => b.at.localeCompare(a.at))
                .map((event) => ({ key: `${event.at}-${event.kind}`, at: event.at, title: t(`event.${event.kind}`), by: event.byName, note: event.remark }))}
            />
          </section>
          <Receipts data={data} />
          <AuditLink entityId={data.circularId} />
          <p className="soft hash-line">
            {t("hash.label")} <code>{data.contentHash}</code>
          </p>
        </aside>
      </div>
    </section>
  );
}
