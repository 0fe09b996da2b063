import type { CaseRequestKind } from "@/api/types";

export const exceptionKinds: CaseRequestKind[] = ["extension", "suspension", "deferral", "higherSupport"];
export const supportCauses = ["funds", "place", "land", "other"] as const;
