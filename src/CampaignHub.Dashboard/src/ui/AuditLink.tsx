import { Link } from "react-router";
import { useCan } from "@/lib/session";
import { useUiWords } from "./words";

/** Leads those who may read the audit to what was done to one thing. */
export function AuditLink({ entityId }: { entityId: string }) {
  const t = useUiWords();
  const can = useCan();
  return can("audit.read") ? <Link to={`/audit?entityId=${entityId}`}>{t("audit.ofThis")}</Link> : null;
}
