import { useCan } from "@/lib/session";
import { PageTabs } from "@/ui/PageTabs";
import "@/features/organisation/organisation.css";
import { useWords } from "./words";

const tabs = [
  ["/network", "tab.network", "network.read"],
  ["/network/pairings", "tab.pairings", "network.read-visits"],
  ["/network/duty", "tab.duty", "duty.read"],
  ["/network/site-work", "tab.site", "duty.read"],
] as const;

export function NetworkTabs() {
  const t = useWords();
  const can = useCan();
  return <PageTabs label={t("tab.label")} tabs={tabs.filter(([, , permission]) => can(permission)).map(([path, label]) => ({ path, label: t(label) }))} />;
}
