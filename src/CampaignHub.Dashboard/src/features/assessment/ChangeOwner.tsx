import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { PointDetail, PointRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "./words";

/** Hands a point to another unit on one of its two axes: its place, or its trade. */
export function ChangeOwner({ point, axis }: { point: PointDetail; axis: "areaOwner" | "sectorOwner" }) {
  const present = (axis === "areaOwner" ? point.ownerUnitId : point.sectorOwnerUnitId) ?? undefined;
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [unitId, setUnitId] = useState(present);
  const change = useMutation({
    mutationFn: () => api.put<PointRow>(`/api/points/${point.pointId}/owner`, { ownerUnitId: unitId, axis }, { idempotencyKey: newId() }),
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
        <UnitSelect
          aria-label={t(axis === "areaOwner" ? "detail.owner" : "detail.sectorOwner")}
          value={unitId}
          onChange={setUnitId}
          style={{ flex: 1, minWidth: 200 }}
        />
        <Button type="primary" loading={change.isPending} disabled={!unitId || unitId === present} onClick={() => change.mutate()}>
          {t("owner.save")}
        </Button>
      </div>
    </div>
  );
}
