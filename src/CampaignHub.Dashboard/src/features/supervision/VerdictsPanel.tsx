import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { PeriodVerdictRow, PeriodVerdicts } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

/** Who comes last in the quarter of the month, and who first and last in its year; a black flag is given from here. */
export function VerdictsPanel({ period }: { period: string }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const queries = useQueryClient();
  const quarter = `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5)) / 3)}`;
  const [span, setSpan] = useState<"quarter" | "year">("quarter");
  const key = span === "quarter" ? quarter : period.slice(0, 4);
  const found = useQuery({
    queryKey: ["supervision", "verdicts", key],
    queryFn: ({ signal }) => api.get<PeriodVerdicts>("/api/supervision/verdicts", { period: key }, signal),
  });
  const give = useMutation({
    mutationFn: (row: PeriodVerdictRow) =>
      api.post(
        "/api/supervision/cards",
        {
          cardId: newId(),
          unitId: row.unitId,
          colour: "blackFlag",
          period: quarter,
          reason: t("verdicts.reason", { period: quarter, score: row.score.toFixed(2) }),
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["supervision"] }),
  });
  const verdicts = found.data;
  return (
    <>
      <h2>{t("verdicts.title")}</h2>
      <Segmented
        value={span}
        options={[
          { value: "quarter", label: quarter },
          { value: "year", label: period.slice(0, 4) },
        ]}
        onChange={(value) => setSpan(value as "quarter" | "year")}
      />
      <ProblemAlert error={found.error ?? give.error} />
      {verdicts ? (
        <p className="soft">{verdicts.months.length > 0 ? t("verdicts.months", { months: verdicts.months.join(t("list.and")) }) : t("verdicts.none")}</p>
      ) : null}
      <ul className="paper-list">
        {(verdicts?.rows ?? []).map((row) => (
          <li key={`${row.verdict}${row.unitId}`}>
            <ToneTag tone={row.verdict === "commended" ? "onTime" : "overdue"}>{t(`verdict.${row.verdict}`)}</ToneTag>{" "}
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong>{" "}
            <span className="soft">
              {name(row.groupNameZh, row.groupNameEn)} · <span className="tabular">{row.score.toFixed(2)}</span>
            </span>{" "}
            {row.verdict === "blackFlag" && !row.done && can("supervision.act") ? (
              <Button size="small" loading={give.isPending} onClick={() => give.mutate(row)}>
                {t("verdicts.flag")}
              </Button>
            ) : null}
            {row.verdict === "blackFlag" && row.done ? <span className="soft">{t("verdicts.flagged")}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
