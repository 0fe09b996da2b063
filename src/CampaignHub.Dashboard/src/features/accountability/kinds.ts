import type { AccountabilityKind } from "@/api/types";

/** Measures from mild to severe. */
export const kinds: AccountabilityKind[] = [
  "reminderTalk",
  "interview",
  "writtenReview",
  "circularCriticism",
  "honoursWithheld",
  "admonition",
  "transferred",
  "dismissed",
  "referredToDiscipline",
];
