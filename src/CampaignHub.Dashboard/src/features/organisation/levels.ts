import type { AreaLevel } from "@/api/types";

/** From the top down. */
export const levels: AreaLevel[] = ["province", "city", "district", "county", "town", "village", "zone", "grid", "subGrid", "roadSection"];

/** A district and a county stand on the same step. */
const rank = (level: AreaLevel) => levels.indexOf(level === "county" ? "district" : level);

export const ranksBelow = (level: AreaLevel, above: AreaLevel) => rank(level) > rank(above);
