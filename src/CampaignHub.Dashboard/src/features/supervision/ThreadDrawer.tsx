import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { CaseDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import { ThreadPanel } from "./ThreadPanel";
import { useWords } from "./words";

/** The supervision of one case over the list of acts. */
export function ThreadDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { caseId = "" } = useParams();
  const found = useQuery({ queryKey: ["cases", "one", caseId], queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${caseId}`, undefined, signal) });
  const data = found.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 600}
      title={data ? t("thread.of", { number: data.number }) : " "}
      onClose={() => navigate({ pathname: "/supervision", search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <div className="case-tags">
            <StateTag state={data.state} />
            <DeadlineTag deadline={data.deadline} />
          </div>
          <p className="case-description" data-content="case">
            {name(data.description, data.descriptionEn)}
          </p>
          {can("rectification.read") ? (
            <p>
              <Link to={`/ledger/${caseId}`}>{t("thread.case")}</Link>
            </p>
          ) : null}
          <ThreadPanel caseId={caseId} />
        </>
      ) : null}
    </Drawer>
  );
}
