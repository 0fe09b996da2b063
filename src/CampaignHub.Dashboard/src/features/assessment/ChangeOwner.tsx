import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { PointDetail, PointRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "./words";

export function ChangeOwner({ point }: { point: PointDetail }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [unitId, setUnitId] = useState<string | undefined>(point.ownerUnitId);
  const change = useMutation({
    mutationFn: () => api.put<PointRow>(`/api/points/${point.pointId}/owner`, { ownerUnitId: unitId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      setOpen(false);
      void queries.invalidateQueries({ queryKey: ["points"] });
      void message.success(t("owner.done"));
    },
  });
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t("owner.change")}
      </Button>
    );
  return (
    <div className="change-owner">
      <p className="soft">{t("owner.hint")}</p>
      <ProblemAlert error={change.error} />
      <div className="change-owner-row">
        <UnitSelect aria-label={t("detail.owner")} value={unitId} onChange={setUnitId} style={{ flex: 1, minWidth: 200 }} />
        <Button type="primary" loading={change.isPending} disabled={!unitId || unitId === point.ownerUnitId} onClick={() => change.mutate()}>
          {t("owner.save")}
        </Button>
      </div>
    </div>
  );
}
