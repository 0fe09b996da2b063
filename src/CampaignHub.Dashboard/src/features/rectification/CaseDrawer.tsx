import { LinkOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useLocation, useNavigate, useParams } from "react-router";
import type { CaseDetail } from "@/api/types";
import { CasePlan } from "@/features/casework/CasePlan";
import { ThreadPanel } from "@/features/supervision/ThreadPanel";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { AuditLink } from "@/ui/AuditLink";
import { ErrorState, LoadingState } from "@/ui/States";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import { CaseFacts } from "./CaseFacts";
import { CasePhotos } from "./CasePhotos";
import { CaseReports } from "./CaseReports";
import { CaseTimeline } from "./CaseTimeline";
import { AskedSentence } from "./exceptions/DecideFields";
import { NextStep } from "./NextStep";
import { useWords } from "./words";

export function useCase(caseId: string) {
  return useQuery({ queryKey: ["cases", "one", caseId], queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${caseId}`, undefined, signal) });
}

/** One case over the ledger: facts, the next step, photos, then what happened. */
export function CaseDrawer() {
  const t = useWords();
  const name = useName();
  const { caseId = "" } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const { message } = App.useApp();
  const found = useCase(caseId);
  const data = found.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 640}
      title={data ? t("case.title", { number: data.number }) : " "}
      onClose={() => navigate({ pathname: "/ledger", search })}
      extra={
        navigator.clipboard ? (
          <Button
            type="text"
            icon={<LinkOutlined aria-hidden="true" />}
            onClick={() => void navigator.clipboard.writeText(`${window.location.origin}/ledger/${caseId}`).then(() => message.success(t("case.copied")))}
          >
            {t("case.copy")}
          </Button>
        ) : null
      }
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <div className="case-tags">
            <StateTag state={data.state} />
            {data.state === "void" || data.state === "notAccepted" ? null : <DeadlineTag deadline={data.deadline} />}
            {data.returnCount > 0 ? <span className="soft">{t("returned", { count: data.returnCount })}</span> : null}
            {data.wrongDispatchCount > 0 ? <span className="soft">{t("case.wrongDispatch", { count: data.wrongDispatchCount })}</span> : null}
            {data.reboundCount > 0 ? <span className="soft">{t("case.rebound", { count: data.reboundCount })}</span> : null}
          </div>
          <p className="case-description">{name(data.description, data.descriptionEn)}</p>
          <CaseFacts data={data} />
          {data.asked && !data.verbs.some((verb) => verb === "decide" || verb === "withdraw") ? <AskedSentence asked={data.asked} /> : null}
          <NextStep key={data.version} data={data} />
          <CasePhotos photos={data.photos} />
          <CasePlan data={data} />
          <CaseReports data={data} />
          <ThreadPanel caseId={caseId} />
          <CaseTimeline caseId={caseId} events={data.timeline} />
          <AuditLink entityId={caseId} />
        </>
      ) : null}
    </Drawer>
  );
}
