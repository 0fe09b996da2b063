import type { TitleKind, TitleLevel, TitleState } from "@/api/types";

export const kinds: TitleKind[] = ["civilisedUnit", "civilisedVillage", "civilisedCampus"];
export const levels: TitleLevel[] = ["national", "provincial", "municipal", "county"];
export const states: TitleState[] = ["valid", "warned", "revoked", "expired", "withdrawn"];
