import { AuditOutlined, CheckCircleFilled, EditOutlined, ExclamationCircleFilled, RollbackOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { PaperState } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "./words";

const looks: Record<PaperState, [Tone, ReactNode]> = {
  draft: ["dueSoon", <EditOutlined key="draft" />],
  approved: ["info", <AuditOutlined key="approved" />],
  issued: ["overdue", <ExclamationCircleFilled key="issued" />],
  lifted: ["onTime", <CheckCircleFilled key="lifted" />],
  withdrawn: ["plain", <RollbackOutlined key="withdrawn" />],
};

export function PaperTag({ state }: { state: PaperState }) {
  const t = useWords();
  const [tone, icon] = looks[state];
  return (
    <ToneTag tone={tone} icon={icon}>
      {t(`paperState.${state}`)}
    </ToneTag>
  );
}
