import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { PaperDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { DownloadButton } from "@/ui/DownloadButton";
import { ErrorState, LoadingState } from "@/ui/States";
import { ActTag } from "./ActTag";
import { CommitmentsPanel } from "./CommitmentsPanel";
import { PaperTag } from "./PaperTag";
import { PaperVerbs } from "./PaperVerbs";
import "./supervision.css";
import { useTriggerText } from "./trigger-text";
import { useWords } from "./words";

/** One document: what it says, the verbs, who has received and answered it, and its cases. */
export function PaperDrawer() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const text = useTriggerText();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { documentId = "" } = useParams();
  const found = useQuery({
    queryKey: ["supervision", "paper", documentId],
    queryFn: ({ signal }) => api.get<PaperDetail>(`/api/supervision/documents/${documentId}`, undefined, signal),
  });
  const paper = found.data;
  const file = paper ? `${paper.number ?? ""} ${paper.title}`.trim() : "";
  return (
    <Drawer
      open
      size={phone ? "100%" : 640}
      title={paper ? t(`paper.${paper.paper}`) : " "}
      onClose={() => navigate({ pathname: "/supervision/documents", search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !paper ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {paper ? (
        <>
          <PaperTag state={paper.state} />
          <h2 className="paper-title" data-content="paper">
            {paper.title}
          </h2>
          <dl className="facts">
            {paper.number ? (
              <>
                <dt>{t("papers.number")}</dt>
                <dd data-content="number">{paper.number}</dd>
              </>
            ) : null}
            <dt>{t("paper.addressees")}</dt>
            <dd data-content="name">{paper.addressees}</dd>
            <dt>{t("paper.authority")}</dt>
            <dd data-content="name">{paper.authorityZh}</dd>
            {paper.approvedBy ? (
              <>
                <dt>{t("paper.approvedBy")}</dt>
                <dd data-content="name">{paper.approvedBy}</dd>
              </>
            ) : null}
            {paper.issuedOn ? (
              <>
                <dt>{t("paper.issued")}</dt>
                <dd className="tabular">{dates.day(paper.issuedOn)}</dd>
              </>
            ) : null}
            {paper.dueAt || paper.within ? (
              <>
                <dt>{t("papers.due")}</dt>
                <dd className="tabular">{paper.dueAt ? dates.dateTime(paper.dueAt) : text.span(paper.within!)}</dd>
              </>
            ) : null}
            {paper.liftedAt ? (
              <>
                <dt>{t("paper.lifted")}</dt>
                <dd>
                  <span className="tabular">{dates.dateTime(paper.liftedAt)}</span> <span data-content="reason">{paper.liftedBecause}</span>
                </dd>
              </>
            ) : null}
          </dl>
          <div className="verb-choices">
            <DownloadButton path={`/api/supervision/documents/${documentId}/document.docx`} name={`${file}.docx`}>
              {t("paper.word")}
            </DownloadButton>
            <DownloadButton path={`/api/supervision/documents/${documentId}/document.pdf`} name={`${file}.pdf`}>
              {t("paper.pdf")}
            </DownloadButton>
          </div>
          <PaperVerbs key={paper.version} paper={paper} />
          <h3>{t("paper.opening")}</h3>
          <p className="paper-text" data-content="paper">
            {paper.opening}
          </p>
          <h3>{t("paper.requirements")}</h3>
          <p className="paper-text" data-content="paper">
            {paper.requirements}
          </p>
          {paper.receipts.length > 0 ? (
            <>
              <h3>{t("paper.receipts")}</h3>
              <ul className="paper-list">
                {paper.receipts.map((receipt) => (
                  <li key={receipt.unitId}>
                    <strong>{name(receipt.unitNameZh, receipt.unitNameEn)}</strong>{" "}
                    <span className="soft" data-content="receipt">
                      {receipt.acknowledgedAt
                        ? t("paper.acknowledged", { at: dates.dateTime(receipt.acknowledgedAt), name: receipt.acknowledgedBy ?? "" })
                        : t("paper.unacknowledged")}
                    </span>
                    {receipt.repliedAt ? (
                      <p className="paper-text" data-content="reply">
                        {receipt.replyText}{" "}
                        <span className="soft">{t("paper.replied", { at: dates.dateTime(receipt.repliedAt), name: receipt.repliedBy ?? "" })}</span>
                      </p>
                    ) : null}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {paper.paper === "order" && paper.issuedOn ? <CommitmentsPanel paper={paper} /> : null}
          {paper.acts.length > 0 ? (
            <>
              <h3>{t("paper.listed")}</h3>
              <ul className="paper-list">
                {paper.acts.map((act) => (
                  <li key={act.actId}>
                    <Link to={`/supervision/cases/${act.caseId}`} className="tabular">
                      {act.caseNumber}
                    </Link>{" "}
                    <span data-content="case">{name(act.description, act.descriptionEn)}</span> <ActTag state={act.state} />
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : null}
    </Drawer>
  );
}
