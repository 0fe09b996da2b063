import { useCan } from "@/lib/session";
import { PageTabs } from "@/ui/PageTabs";
import { useWords } from "./words";

const tabs = [
  ["/supervision", "tab.acts", "supervision.read"],
  ["/supervision/documents", "tab.papers", "supervision.read"],
  ["/supervision/board", "tab.board", "supervision.read"],
  ["/supervision/exposures", "tab.exposures", "supervision.read"],
  ["/supervision/transfers", "tab.transfers", "supervision.read-ladder"],
  ["/supervision/ladder", "tab.ladder", "supervision.read-ladder"],
] as const;

export function SupervisionTabs() {
  const t = useWords();
  const can = useCan();
  const seen = tabs.filter(([, , permission]) => can(permission));
  if (seen.length < 2) return null;
  return (
    <section className="page page-tabs-top">
      <PageTabs label={t("nav")} tabs={seen.map(([path, label]) => ({ path, label: t(label) }))} />
    </section>
  );
}
