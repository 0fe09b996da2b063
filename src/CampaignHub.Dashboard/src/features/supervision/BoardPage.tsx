import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { CardBoard, CardBoardRow, GivenCards, Page, PeriodRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { CardTag } from "./CardTag";
import { GiveCardForm } from "./GiveCardForm";
import { InterviewsPanel } from "./InterviewsPanel";
import { SupervisionTabs } from "./Tabs";
import { VerdictsPanel } from "./VerdictsPanel";
import "./supervision.css";
import { useWords } from "./words";

/** The board of a month: which unit holds which card, what its score stands for, and its cards of the months before. */
export function BoardPage() {
  const t = useWords();
  const can = useCan();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<CardBoardRow | null>(null);
  const periods = useQuery({
    queryKey: ["periods", "months"],
    queryFn: ({ signal }) => api.get<Page<PeriodRow>>("/api/periods", { kind: "month", limit: 24 }, signal),
  });
  const months = (periods.data?.items ?? []).map((row) => row.period);
  const period = params.get("period") ?? months[0] ?? today.slice(0, 7);
  const found = useQuery({
    queryKey: ["supervision", "board", period],
    queryFn: ({ signal }) => api.get<CardBoard>("/api/supervision/board", { period }, signal),
    enabled: !periods.isPending,
  });
  const give = useMutation({
    mutationFn: () => api.post<GivenCards>("/api/supervision/cards/proposed", { period }, { idempotencyKey: newId() }),
    onSuccess: (given) => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("board.given", { green: given.green, yellow: given.yellow, red: given.red }));
    },
  });
  const board = found.data;
  return (
    <>
      <SupervisionTabs />
      <section className="page">
        <PageHead
          title={t("board.title")}
          count={board ? t("board.counts", { red: board.red, yellow: board.yellow, green: board.green }) : undefined}
          verbs={
            board?.closed && can("supervision.act") && board.units.some((row) => row.proposed && !row.card) ? (
              <Button type="primary" loading={give.isPending} onClick={() => give.mutate()}>
                {t("board.give")}
              </Button>
            ) : null
          }
        >
          <Select
            aria-label={t("board.month")}
            style={{ width: 130 }}
            value={period}
            options={[...new Set([period, ...months])].map((month) => ({ value: month, label: month }))}
            onChange={(month) => setParams({ period: month })}
          />
        </PageHead>
        <ProblemAlert error={give.error} />
        {found.isPending ? <LoadingState /> : null}
        {found.error && !board ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
        {board && board.units.length === 0 ? <EmptyState title={t("board.empty")} hint={t("board.empty.hint")} /> : null}
        {board && board.units.length > 0 ? (
          <ul className="board">
            {board.units.map((row) => (
              <BoardRow key={row.unitId} row={row} board={board} onGive={can("supervision.act") ? () => setAsked(row) : undefined} />
            ))}
          </ul>
        ) : null}
        {asked ? <GiveCardForm key={asked.unitId} unit={asked} period={period} done={() => setAsked(null)} /> : null}
        {can("supervision.read-ladder") ? (
          <>
            <InterviewsPanel />
            <VerdictsPanel period={period} />
          </>
        ) : null}
      </section>
    </>
  );
}

function BoardRow({ row, board, onGive }: { row: CardBoardRow; board: CardBoard; onGive?: () => void }) {
  const t = useWords();
  const name = useName();
  return (
    <li>
      <strong className="board-unit">{name(row.unitNameZh, row.unitNameEn)}</strong>
      <span className="board-score tabular">{row.score === null ? "—" : row.score.toFixed(2)}</span>
      <span className="board-card">
        {row.card ? (
          <CardTag colour={row.card.colour!} />
        ) : row.proposed ? (
          <span className="soft">{t("board.proposed", { card: t(`card.${row.proposed}`) })}</span>
        ) : (
          <span className="soft">—</span>
        )}
        {row.flag ? <CardTag colour={row.flag.colour!} /> : null}
      </span>
      <span
        className="board-months"
        role="img"
        aria-label={row.months.map((colour, i) => `${board.months[i]} ${colour ? t(`card.${colour}`) : "—"}`).join(", ")}
      >
        {row.months.map((colour, i) => (
          <span key={board.months[i]} className={`dot ${colour ?? "none"}`} title={board.months[i]} />
        ))}
      </span>
      <span className="soft board-run">{row.redsInARow > 1 ? t("board.reds", { count: row.redsInARow }) : ""}</span>
      {onGive ? (
        <Button size="small" onClick={onGive}>
          {row.card ? t("board.withdraw") : t("board.giveOne")}
        </Button>
      ) : null}
    </li>
  );
}
