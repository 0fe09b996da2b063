import type { CaseSource, CaseState } from "@/api/types";

export const caseStates: CaseState[] = ["logged", "dispatched", "accepted", "submitted", "returned", "deferred", "closed"];
export const openStates: CaseState[] = ["logged", "dispatched", "accepted", "submitted", "returned", "deferred"];
export const caseSources: CaseSource[] = ["inspection", "adHoc", "externalSupervisor", "import"];
export const deadlineFilters = ["overdue", "dueSoon", "dueToday"] as const;
