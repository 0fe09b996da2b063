import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { ActState } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "./words";

const looks: Record<ActState, [Tone, ReactNode]> = {
  proposed: ["dueSoon", <ClockCircleOutlined key="proposed" />],
  inForce: ["overdue", <ExclamationCircleFilled key="inForce" />],
  lifted: ["onTime", <CheckCircleFilled key="lifted" />],
  skipped: ["plain", <MinusCircleOutlined key="skipped" />],
};

export function ActTag({ state }: { state: ActState }) {
  const t = useWords();
  const [tone, icon] = looks[state];
  return (
    <ToneTag tone={tone} icon={icon}>
      {t(`act.${state}`)}
    </ToneTag>
  );
}
