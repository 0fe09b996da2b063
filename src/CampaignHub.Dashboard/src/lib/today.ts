import { useDates } from "./dates";
import { useMe } from "./session";

/** The campaign's business date. */
export function useToday(): string {
  const dates = useDates();
  const me = useMe();
  return dates.businessDate(me?.campaign.now ?? new Date().toISOString());
}
