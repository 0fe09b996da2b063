import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Popconfirm } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { InspectionDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { percent } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { PhotoStrip } from "@/ui/Photos";
import { ErrorState, LoadingState, useProblemText } from "@/ui/States";
import "./inspections.css";
import { ModeTag } from "./ModeTag";
import { VerdictTag } from "./VerdictTag";
import { useWords } from "./words";

/** One inspection: the result, then every item as it was answered. */
export function InspectionDrawer() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const { inspectionId = "" } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const found = useQuery({
    queryKey: ["inspections", "one", inspectionId],
    queryFn: ({ signal }) => api.get<InspectionDetail>(`/api/inspections/${inspectionId}`, undefined, signal),
  });
  const can = useCan();
  const queries = useQueryClient();
  const text = useProblemText();
  const { message } = App.useApp();
  const publish = useMutation({
    mutationFn: () => api.post<InspectionDetail>(`/api/inspections/${inspectionId}/publish`, {}, { idempotencyKey: newId() }),
    onSuccess: () => {
      for (const key of ["inspections", "cases"]) void queries.invalidateQueries({ queryKey: [key] });
      void message.success(t("publish.done"));
    },
    onError: (error) => void message.error(text(error)),
  });
  const data = found.data;
  return (
    <Drawer open size={phone ? "100%" : 640} title={t("detail.title")} onClose={() => navigate({ pathname: "/inspections", search })}>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <dl className="facts" aria-label={t("detail.facts")}>
            <dt>{t("detail.point")}</dt>
            <dd>
              <Link to={`/points/${data.pointId}`}>{name(data.pointNameZh, data.pointNameEn)}</Link>
            </dd>
            <dt>{t("detail.inspector")}</dt>
            <dd>{data.inspectorName}</dd>
            <dt>{t("detail.at")}</dt>
            <dd className="tabular">{dates.dateTime(data.submittedAt)}</dd>
            <dt>{t("mode")}</dt>
            <dd>
              <ModeTag row={data} />
              {data.mode === "unannounced" && !data.publishedAt && can("inspections.publish") ? (
                <Popconfirm title={t("publish.sure")} okText={t("publish")} onConfirm={() => publish.mutate()}>
                  <Button size="small" loading={publish.isPending} style={{ marginInlineStart: 8 }}>
                    {t("publish")}
                  </Button>
                </Popconfirm>
              ) : null}
            </dd>
            <dt>{t("detail.result")}</dt>
            <dd className="tabular">
              {t("submit.summary", { conform: data.conform, notConform: data.notConform, notApplicable: data.notApplicable })} · {t("column.rate")}{" "}
              <strong>{percent(data.scoreRate)}</strong>
            </dd>
          </dl>
          <h3>{t("detail.answers")}</h3>
          <ol className="answers">
            {data.answers.map((answer, index) => (
              <li key={answer.itemId}>
                <p>{name(answer.textZh, answer.textEn)}</p>
                <p className="answer-facts">
                  <VerdictTag verdict={answer.verdict} />
                  {answer.count === null ? null : (
                    <span className="tabular">
                      {t("detail.count", { count: answer.count })}
                      {answer.metres ? ` / ${answer.metres} m` : ""}
                    </span>
                  )}
                  {answer.caseId ? <Link to={`/ledger/${answer.caseId}`}>{t("detail.case")}</Link> : null}
                </p>
                {answer.note ? <p className="answer-note">{answer.note}</p> : null}
                {answer.photoIds.length > 0 ? (
                  <PhotoStrip photos={answer.photoIds.map((photoId) => ({ photoId, caption: t("detail.photo", { index: index + 1 }) }))} />
                ) : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </Drawer>
  );
}
