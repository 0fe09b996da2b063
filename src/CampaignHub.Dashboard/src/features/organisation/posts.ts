import type { AreaLevel, BodyKind, PostType } from "@/api/types";
import { useWords } from "./words";

/** From the top of the chart down. */
export const kinds: BodyKind[] = [
  "commission",
  "civilisationOffice",
  "performanceOffice",
  "leadingGroup",
  "campaignOffice",
  "commandCentre",
  "supervisionTeam",
  "newsGroup",
  "specialAction",
  "workingGroup",
  "taskForce",
  "jointOperation",
];

/** Posts of bodies in order of precedence; the last two are held by units. */
export const bodyPosts: PostType[] = [
  "commissar",
  "generalCommander",
  "firstLeader",
  "leader",
  "commander",
  "firstDeputy",
  "deputy",
  "deputyCommander",
  "officeDirector",
  "member",
  "leadUnit",
  "cooperatingUnit",
];
export const unitPosts: PostType[] = ["principalLeader", "leaderInCharge", "contactPerson"];
const grids: AreaLevel[] = ["grid", "subGrid"];

/** Posts of an area, the one that most needs a holder first. */
export const areaPosts = (level: AreaLevel | undefined): PostType[] =>
  level && grids.includes(level) ? ["gridLeader", "gridWorker", "areaLeader", "areaUnit"] : ["areaLeader", "areaUnit", "gridWorker"];
/** Posts of a check item. */
export const itemPosts: PostType[] = ["itemLeadUnit", "itemUnit", "itemCooperatingUnit"];
const unitHeld: (PostType | undefined)[] = ["leadUnit", "cooperatingUnit", "areaUnit", ...itemPosts];
export const heldByUnit = (post: PostType | undefined) => unitHeld.includes(post);
export const shared = (post: PostType) =>
  ["deputy", "deputyCommander", "member", "cooperatingUnit", "gridWorker", "itemUnit", "itemCooperatingUnit"].includes(post);

/** The business date before another. */
export function dayBefore(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The name of a post in the reader's language. */
export function usePostNames(): (post: PostType) => string {
  const t = useWords();
  return (post) => t(`post.${post}`);
}
