import { FlagFilled } from "@ant-design/icons";
import type { CardColour } from "@/api/types";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useWords } from "./words";

const looks: Record<CardColour, Tone> = { green: "onTime", yellow: "dueSoon", red: "overdue", blackFlag: "plain" };

export function CardTag({ colour }: { colour: CardColour }) {
  const t = useWords();
  return (
    <ToneTag tone={looks[colour]} icon={<FlagFilled />}>
      {t(`card.${colour}`)}
    </ToneTag>
  );
}
