import { CheckCircleFilled, EditOutlined, FileDoneOutlined, RollbackOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { LetterState } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "./words";

const looks: Record<LetterState, [Tone, ReactNode]> = {
  drafted: ["dueSoon", <EditOutlined key="drafted" />],
  inForce: ["info", <FileDoneOutlined key="inForce" />],
  concluded: ["onTime", <CheckCircleFilled key="concluded" />],
  withdrawn: ["plain", <RollbackOutlined key="withdrawn" />],
};

export function StateTag({ state }: { state: LetterState }) {
  const t = useWords();
  const [tone, icon] = looks[state];
  return (
    <ToneTag tone={tone} icon={icon}>
      {t(`letters.state.${state}`)}
    </ToneTag>
  );
}
