import { CheckOutlined, CloseOutlined, MinusOutlined } from "@ant-design/icons";
import type { Verdict } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

const tone = { conform: "onTime", notConform: "overdue", notApplicable: "plain" } as const;
const icon = { conform: <CheckOutlined />, notConform: <CloseOutlined />, notApplicable: <MinusOutlined /> };

export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useWords();
  return (
    <ToneTag tone={tone[verdict]} icon={icon[verdict]}>
      {t(`verdict.${verdict}`)}
    </ToneTag>
  );
}
