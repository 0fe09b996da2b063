import { CheckCircleFilled, ClockCircleOutlined } from "@ant-design/icons";
import type { CircularDetail } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

/** Who has acknowledged; those who have not come first. */
export function Receipts({ data }: { data: CircularDetail }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const rows = [...data.receipts].sort((a, b) => Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null));
  return (
    <section className="panel-box">
      <h2>
        {t("receipts.title")}
        {data.state === "issued" ? <span className="soft tabular"> {t("receipts.count", { done: data.acknowledged, all: data.recipients })}</span> : null}
      </h2>
      {rows.length === 0 ? (
        <p className="soft">{t("receipts.none")}</p>
      ) : (
        <ul className="receipts">
          {rows.map((row) => (
            <li key={row.unitId}>
              <span>{name(row.unitNameZh, row.unitNameEn)}</span>
              {row.acknowledgedAt ? (
                <span className="receipt-done">
                  <ToneTag tone="onTime" icon={<CheckCircleFilled aria-hidden="true" />}>
                    <span className="tabular">{dates.dateTime(row.acknowledgedAt)}</span>
                  </ToneTag>
                  {row.byName ? <span className="soft">{row.byName}</span> : null}
                </span>
              ) : (
                <ToneTag tone="dueSoon" icon={<ClockCircleOutlined aria-hidden="true" />}>
                  {t("receipt.waiting")}
                </ToneTag>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
