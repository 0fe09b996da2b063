import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { CaseDrawPage } from "@/api/types";
import { api } from "@/lib/api";
import { useCan } from "@/lib/session";
import { useWords } from "../words";

/** Whether a submitted rectification was drawn for verifying by hand, with the way to the draw; nothing where verifying is not sampled. */
export function DrawnNote({ caseId, round }: { caseId: string; round: number }) {
  const t = useWords();
  const can = useCan();
  const found = useQuery({
    queryKey: ["case-draws", "of", caseId],
    queryFn: ({ signal }) => api.get<CaseDrawPage>("/api/case-draws", { caseId, limit: 20 }, signal),
    enabled: can("rectification.verify"),
  });
  const draw = found.data?.items.find((row) => row.round === round);
  if (!draw) return null;
  return (
    <div className="when">
      <Link to={`/case-draws?caseId=${caseId}`}>
        {t(draw.byHand ? "draws.note.byHand" : "draws.note.not", { number: draw.drawNumber, percent: draw.percent })}
      </Link>
    </div>
  );
}
