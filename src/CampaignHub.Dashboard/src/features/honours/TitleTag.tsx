import { CheckCircleFilled, ExclamationCircleFilled, FieldTimeOutlined, MinusCircleOutlined, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { TitleKind, TitleLevel, TitleState } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "./words";

const looks: Record<TitleState, [Tone, ReactNode]> = {
  valid: ["onTime", <CheckCircleFilled key="valid" />],
  warned: ["dueSoon", <ExclamationCircleFilled key="warned" />],
  revoked: ["overdue", <StopOutlined key="revoked" />],
  expired: ["plain", <FieldTimeOutlined key="expired" />],
  withdrawn: ["plain", <MinusCircleOutlined key="withdrawn" />],
};

export function TitleTag({ state }: { state: TitleState }) {
  const t = useWords();
  const [tone, icon] = looks[state];
  return (
    <ToneTag tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </ToneTag>
  );
}

/** 市级文明单位, "Municipal civilised unit". */
export function useTitleName() {
  const t = useWords();
  return (title: { level: TitleLevel; kind: TitleKind }) => {
    const kind = t(`kind.${title.kind}`);
    return t("named", { level: t(`level.${title.level}`), kind: kind.charAt(0).toLowerCase() + kind.slice(1) });
  };
}
