import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Segmented } from "antd";
import { useState } from "react";
import type { PeriodVerdictRow, PeriodVerdicts } from "@/api/types";
import { TitleTag, useTitleName } from "@/features/honours/TitleTag";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { WithdrawModal } from "@/ui/WithdrawModal";
import { ConfirmVerdictsModal } from "./ConfirmVerdictsModal";
import { quarterOf } from "./periods";
import { useWords } from "./words";

type PeriodSpan = "month" | "quarter" | "year";

/** Who comes last in the quarter of the month, and who first and last in the month or its year: flags are given and verdicts confirmed from here. */
export function VerdictsPanel({ period }: { period: string }) {
  const t = useWords();
  const queries = useQueryClient();
  const can = useCan();
  const quarter = quarterOf(period);
  const [span, setSpan] = useState<PeriodSpan>("quarter");
  const [chosen, setChosen] = useState<string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const [withdrawing, setWithdrawing] = useState<PeriodVerdictRow | null>(null);
  const key = { month: period, quarter, year: period.slice(0, 4) }[span];
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
  const may = Boolean(verdicts?.isClosed) && span !== "quarter" && can("supervision.act");
  const picked = (verdicts?.rows ?? []).filter((row) => !row.done && chosen.includes(row.unitId));
  return (
    <>
      <h2>{t("verdicts.title")}</h2>
      <Segmented<PeriodSpan>
        value={span}
        options={[
          { value: "month", label: period },
          { value: "quarter", label: quarter },
          { value: "year", label: period.slice(0, 4) },
        ]}
        onChange={(next) => {
          setSpan(next);
          setChosen([]);
        }}
      />
      <ProblemAlert error={found.error ?? give.error} />
      {verdicts ? (
        <p className="soft">
          {t(`verdicts.reach.${verdicts.reach}`)}{" "}
          {verdicts.months.length > 0 ? t("verdicts.months", { months: verdicts.months.join(t("list.and")) }) : t("verdicts.none")}
          {verdicts.months.length > 0 && !verdicts.isClosed && span === "year" ? ` ${t("verdicts.open")}` : ""}
        </p>
      ) : null}
      <ul className="paper-list verdicts">
        {(verdicts?.rows ?? []).map((row) => (
          <li key={`${row.verdict}${row.unitId}`}>
            <VerdictLine
              row={row}
              checked={chosen.includes(row.unitId)}
              onCheck={may && !row.done ? (on) => setChosen((before) => (on ? [...before, row.unitId] : before.filter((id) => id !== row.unitId))) : undefined}
              onFlag={row.verdict === "blackFlag" && !row.done && can("supervision.act") ? () => give.mutate(row) : undefined}
              flagging={give.isPending}
              onWithdraw={row.confirmed && can("supervision.act") ? () => setWithdrawing(row) : undefined}
            />
          </li>
        ))}
      </ul>
      {may && (verdicts?.rows ?? []).some((row) => !row.done) ? (
        <Button type="primary" disabled={picked.length === 0} onClick={() => setConfirming(true)}>
          {t("verdicts.confirm")}
        </Button>
      ) : null}
      {confirming ? (
        <ConfirmVerdictsModal
          period={key}
          rows={picked}
          done={() => {
            setConfirming(false);
            setChosen([]);
          }}
          close={() => setConfirming(false)}
        />
      ) : null}
      {withdrawing?.confirmed ? (
        <WithdrawModal
          path={`/api/supervision/verdicts/${withdrawing.confirmed.verdictId}/withdraw`}
          words={{
            title: t("verdicts.withdraw"),
            reason: t("note.reason"),
            required: t("required", { field: t("note.reason") }),
            hint: t("verdicts.withdraw.hint"),
            done: t("verdicts.withdrawn"),
          }}
          stale={["supervision", "accountability-actions"]}
          close={() => setWithdrawing(null)}
        />
      ) : null}
    </>
  );
}

type LineProps = {
  row: PeriodVerdictRow;
  checked: boolean;
  onCheck?: (on: boolean) => void;
  onFlag?: () => void;
  flagging: boolean;
  onWithdraw?: () => void;
};

function VerdictLine({ row, checked, onCheck, onFlag, flagging, onWithdraw }: LineProps) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const titled = useTitleName();
  const unit = name(row.unitNameZh, row.unitNameEn);
  return (
    <>
      {onCheck ? <Checkbox checked={checked} aria-label={t("verdicts.pick", { unit })} onChange={(event) => onCheck(event.target.checked)} /> : null}{" "}
      <ToneTag tone={row.verdict === "commended" ? "onTime" : "overdue"}>{t(`verdict.${row.verdict}`)}</ToneTag> <strong>{unit}</strong>{" "}
      <span className="soft">
        {name(row.groupNameZh, row.groupNameEn)} · <span className="tabular">{row.score.toFixed(2)}</span>
      </span>{" "}
      {onFlag ? (
        <Button size="small" loading={flagging} onClick={onFlag}>
          {t("verdicts.flag")}
        </Button>
      ) : null}
      {row.verdict === "blackFlag" && row.done ? <span className="soft">{t("verdicts.flagged")}</span> : null}
      {row.confirmed ? (
        <span className="soft" data-content="name">
          {t("verdicts.by", { date: dates.day(row.confirmed.decidedOn), name: row.confirmed.decidedBy })}
        </span>
      ) : null}{" "}
      {onWithdraw ? (
        <Button size="small" onClick={onWithdraw}>
          {t("verdicts.withdraw")}
        </Button>
      ) : null}
      {row.titles.map((title) => (
        <div key={title.titleId} className="soft">
          {titled(title)} <TitleTag state={title.state} />
        </div>
      ))}
    </>
  );
}
