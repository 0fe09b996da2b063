import { useCan } from "@/lib/session";
import { PageTabs } from "@/ui/PageTabs";
import { useWords } from "./words";

const tabs = [
  ["/accountability", "tab.letters", "accountability.read-letters"],
  ["/accountability/measures", "tab.actions", "accountability.read"],
] as const;

export function AccountabilityTabs() {
  const t = useWords();
  const can = useCan();
  const seen = tabs.filter(([, , permission]) => can(permission));
  if (seen.length < 2) return null;
  return (
    <section className="page page-tabs-top">
      <PageTabs label={t("tab.label")} tabs={seen.map(([path, label]) => ({ path, label: t(label) }))} />
    </section>
  );
}
