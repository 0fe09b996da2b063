import type { CaseSource, CaseState } from "@/api/types";

export const openStates: CaseState[] = [
  "logged",
  "filed",
  "sentBack",
  "dispatched",
  "accepted",
  "submitted",
  "returned",
  "rebounded",
  "suspended",
  "deferred",
  "blocked",
];
export const pausedStates: CaseState[] = ["suspended", "deferred", "blocked"];
export const caseStates: CaseState[] = [...openStates, "closed", "notAccepted", "void"];
export const caseSources: CaseSource[] = [
  "inspection",
  "adHoc",
  "externalSupervisor",
  "publicReport",
  "hotline",
  "leaderInstruction",
  "meeting",
  "media",
  "higherAssessment",
  "import",
];
export const deadlineFilters = ["overdue", "dueSoon", "dueToday", "onTime", "paused", "closedOnTime", "closedLate", "none"] as const;
