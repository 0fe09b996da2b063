import { CheckCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import type { VisitAccount } from "@/api/types";
import { useWords } from "./words";

/** Visits made of those owed; a shortfall is said in words. */
export function Account({ account, over }: { account: VisitAccount; over?: boolean }) {
  const t = useWords();
  return (
    <span className="tabular">
      {t("pairings.made", { made: account.made, owed: account.owed })}{" "}
      {account.missing > 0 && over ? (
        <Tag color="warning" icon={<WarningOutlined aria-hidden="true" />}>
          {t("pairings.short", { count: account.missing })}
        </Tag>
      ) : null}
      {account.missing === 0 && account.owed > 0 ? (
        <Tag color="success" icon={<CheckCircleOutlined aria-hidden="true" />}>
          {t("pairings.kept")}
        </Tag>
      ) : null}
    </span>
  );
}
