import type { PairingKind, PairingRow } from "@/api/types";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

export const kinds: PairingKind[] = ["supportUnit", "adoptingLeader", "partnership", "supervisionTeam", "gridPatrol", "deputyVisit"];

/** Who visits as one of a kind: a unit, a body, or somebody by name. */
export const heldBy = (kind: PairingKind | undefined): "unit" | "body" | "person" =>
  kind === "supervisionTeam" ? "body" : kind === "supportUnit" || kind === "partnership" ? "unit" : "person";

export const pers = ["day", "week", "month"] as const;

type Held = Pick<PairingRow, "personName" | "unitNameZh" | "unitNameEn" | "bodyNameZh" | "bodyNameEn">;

export function useHolder(): (row: Held) => string {
  const name = useName();
  return (row) => row.personName ?? name(row.bodyNameZh ?? row.unitNameZh, row.bodyNameEn ?? row.unitNameEn);
}

export function useRhythm(): (row: Pick<PairingRow, "visits" | "per">) => string {
  const t = useWords();
  return (row) => t(`pairings.rhythm.${row.per as (typeof pers)[number]}`, { count: row.visits });
}
