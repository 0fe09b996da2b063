import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { AppointmentRow, AreaLevel, Page } from "@/api/types";
import { api } from "@/lib/api";
import { useCan } from "@/lib/session";
import { ErrorState, LoadingState } from "@/ui/States";
import "./bodies.css";
import { useAsOf } from "./DayInput";
import { PostList } from "./PostList";
import { TermDrawer, type TermTask } from "./TermDrawer";
import { useWords } from "./words";

type Props = { areaId: string; name: string; level: AreaLevel; closed: boolean; onChanged?: () => void };

/** Who answers for an area today, with the verbs to appoint, to replace and to end. */
export function AreaHolders({ areaId, name, level, closed, onChanged }: Props) {
  const t = useWords();
  const can = useCan();
  const { today } = useAsOf();
  const [task, setTask] = useState<TermTask | null>(null);
  const found = useQuery({
    queryKey: ["appointments", "area", areaId, today],
    queryFn: ({ signal }) => api.get<Page<AppointmentRow>>("/api/appointments", { subjectId: areaId, on: today, limit: 100 }, signal),
  });
  if (found.isPending) return <LoadingState rows={2} />;
  if (!found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const edit = can("organisation.edit") && !closed;
  const about = { kind: "area" as const, subjectId: areaId, subjectName: name, level };
  return (
    <section className="area-holders" aria-label={t("area.who")}>
      <h3>{t("area.who")}</h3>
      {found.data.items.length === 0 ? <p className="soft">{t("area.who.none")}</p> : null}
      <PostList
        posts={found.data.items}
        onSucceed={edit ? (term) => setTask({ verb: "succeed", ...about, term }) : undefined}
        onEnd={edit ? (term) => setTask({ verb: "end", ...about, term }) : undefined}
      />
      {edit ? <Button onClick={() => setTask({ verb: "appoint", ...about })}>{t("term.appoint")}</Button> : null}
      {task ? <TermDrawer task={task} today={today} close={() => setTask(null)} done={onChanged} /> : null}
    </section>
  );
}
