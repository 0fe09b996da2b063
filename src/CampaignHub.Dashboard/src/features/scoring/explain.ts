import type { Me } from "@/api/types";

/** A unit sees how its own score came about; office and leaders see everybody's. */
export const mayExplain = (me: Me | null, unitId: string): boolean =>
  Boolean(me?.permissions.includes("scoring.explain")) && (!me?.unitId || me.unitId === unitId);
