import type { UnitCategory } from "@/api/types";

export const categories: UnitCategory[] = ["department", "town", "village", "institution", "enterprise", "school", "contractor"];
