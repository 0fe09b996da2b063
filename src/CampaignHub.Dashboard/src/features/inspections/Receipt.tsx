import { CheckCircleFilled } from "@ant-design/icons";
import { Link } from "react-router";
import type { InspectionReceipt } from "@/api/types";
import { percent } from "@/lib/numbers";
import { useWords } from "./words";

/** The server's own acknowledgement, with the cases it opened. */
export function Receipt({ receipt, pointName, pointId }: { receipt: InspectionReceipt; pointName: string; pointId: string }) {
  const t = useWords();
  return (
    <div className="field-outcome" role="status">
      <div className="field-outcome-icon done" aria-hidden="true">
        <CheckCircleFilled />
      </div>
      <h1>{t("receipt.title")}</h1>
      <p>{pointName}</p>
      <p className="tabular">
        {t("submit.summary", { conform: receipt.conform, notConform: receipt.notConform, notApplicable: receipt.notApplicable })}
        <br />
        {t("receipt.rate")} <strong>{percent(receipt.scoreRate)}</strong>
      </p>
      {receipt.cases.length === 0 ? (
        <p className="soft">{t("receipt.cases.none")}</p>
      ) : (
        <div className="receipt-cases">
          <h2>{t("receipt.cases", { count: receipt.cases.length })}</h2>
          {receipt.cases.map((row) => (
            <Link key={row.caseId} to={`/ledger/${row.caseId}`} className="tabular">
              {row.number}
            </Link>
          ))}
        </div>
      )}
      <Link className="field-button primary" to="/inspect">
        {t("receipt.next")}
      </Link>
      <Link className="field-button" to={`/log?pointId=${pointId}`}>
        {t("receipt.log")}
      </Link>
    </div>
  );
}
