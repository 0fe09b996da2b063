import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, EyeOutlined, SyncOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { LedgerImport } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "../words";

const look: Record<LedgerImport["state"], [Tone, ReactNode]> = {
  previewed: ["plain", <EyeOutlined key="i" />],
  queued: ["dueSoon", <ClockCircleOutlined key="i" />],
  running: ["info", <SyncOutlined key="i" />],
  done: ["onTime", <CheckCircleFilled key="i" />],
  failed: ["overdue", <ExclamationCircleFilled key="i" />],
};

export function ImportStateTag({ state }: { state: LedgerImport["state"] }) {
  const t = useWords();
  const [tone, icon] = look[state];
  return (
    <ToneTag tone={tone} icon={icon}>
      {t(`import.state.${state}`)}
    </ToneTag>
  );
}
