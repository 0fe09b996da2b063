import { CheckOutlined, FileTextOutlined, FormOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Switch } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { DeskCase, DeskGroup, DeskPage } from "@/api/types";
import { api, queryString } from "@/lib/api";
import { useUrlFilters } from "@/lib/filters";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useUiWords } from "@/ui/words";
import { DeskCaseCard } from "./DeskCaseCard";
import { ReplyDrawer } from "./ReplyDrawer";
import "./desk.css";
import "./field.css";
import { useWords } from "./words";

const groups: DeskGroup[] = ["overdue", "today", "week", "later"];
const mostChosen = 50;
const replies = ["accepted", "returned", "rebounded"];

/** The unit's desk: what it must do, the nearest limit first, shared out among its people and replied to one by one or several at once. */
export function MyCasesPage() {
  const t = useWords();
  const ui = useUiWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { values, set } = useUrlFilters(["group", "mine"]);
  const [chosen, setChosen] = useState<Record<string, DeskCase>>({});
  const [replying, setReplying] = useState(false);
  const group = groups.find((one) => one === values.group);
  const mine = values.mine === "true";
  const pages = usePages<DeskCase, DeskPage>(["cases", "desk"], "/api/desk/cases", { limit: 100, group, mine: mine || undefined });
  const counts = pages.first?.counts;
  const picked = Object.values(chosen);
  const toAccept = picked.filter((row) => row.state === "dispatched");
  const toReply = picked.filter((row) => replies.includes(row.state));
  const refresh = () => {
    setChosen({});
    void queries.invalidateQueries({ queryKey: ["cases"] });
  };
  const accept = useMutation({
    mutationFn: async (rows: DeskCase[]) => {
      for (const row of rows) await api.post(`/api/cases/${row.caseId}/accept`, { version: row.version }, { idempotencyKey: newId() });
      return rows.length;
    },
    onSuccess: (count) => void message.success(t("desk.accepted", { count })),
    onSettled: refresh,
  });
  const toggle = (row: DeskCase) =>
    setChosen((before) => {
      const { [row.caseId]: had, ...rest } = before;
      return had || picked.length >= mostChosen ? rest : { ...rest, [row.caseId]: row };
    });
  const all = counts ? counts.overdue + counts.today + counts.week + counts.later : 0;
  return (
    <section className="page field-page desk">
      <PageHead title={t("mine.title")} count={counts ? all : undefined} />
      {counts ? (
        <nav className="desk-groups" aria-label={t("desk.groups")}>
          <button type="button" aria-pressed={!group} onClick={() => set({ group: null })}>
            <strong className="tabular">{all}</strong> {t("desk.all")}
          </button>
          {groups.map((one) => (
            <button key={one} type="button" className={one} aria-pressed={group === one} onClick={() => set({ group: group === one ? null : one })}>
              <strong className="tabular">{counts[one]}</strong> {t(`desk.group.${one}`)}
            </button>
          ))}
        </nav>
      ) : null}
      {counts ? (
        <p className="field-tags desk-line">
          {counts.toAccept > 0 ? <ToneTag tone="dueSoon">{t("mine.toAccept", { count: counts.toAccept })}</ToneTag> : null}
          <span className="soft">{t("mine.order")}</span>
          <span className="desk-mine">
            <Switch
              size="small"
              checked={mine}
              onChange={(on) => set({ mine: on ? "true" : null })}
              id="desk-mine"
              aria-label={t("desk.mine", { count: counts.mine })}
            />
            <label htmlFor="desk-mine">{t("desk.mine", { count: counts.mine })}</label>
          </span>
        </p>
      ) : null}
      <ProblemAlert error={accept.error} />
      {pages.isPending ? <LoadingState /> : null}
      {pages.error && pages.rows.length === 0 ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
      {!pages.isPending && !pages.error && pages.rows.length === 0 ? (
        <EmptyState title={group || mine ? t("desk.empty") : t("mine.empty")} hint={group || mine ? t("desk.empty.hint") : t("mine.empty.hint")} />
      ) : null}
      {groups.map((one) => {
        const rows = pages.rows.filter((row) => row.group === one);
        return rows.length === 0 ? null : (
          <section key={one} className="desk-group">
            <h2 className={one}>
              {t(`desk.group.${one}`)} <span className="soft tabular">{counts?.[one] ?? rows.length}</span>
            </h2>
            <ul className="card-list">
              {rows.map((row) => (
                <li key={row.caseId} className="desk-row">
                  <Checkbox
                    checked={row.caseId in chosen}
                    disabled={!(row.caseId in chosen) && picked.length >= mostChosen}
                    onChange={() => toggle(row)}
                    aria-label={t("desk.choose", { number: row.number })}
                  />
                  <DeskCaseCard row={row} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {pages.hasMore ? (
        <div className="list-more">
          <Button loading={pages.isLoadingMore} onClick={pages.more}>
            {ui("list.more")}
          </Button>
        </div>
      ) : null}
      {picked.length > 0 ? (
        <div className="desk-bar">
          <span className="tabular">{t("desk.chosen", { count: picked.length })}</span>
          {toAccept.length > 0 ? (
            <Button icon={<CheckOutlined />} loading={accept.isPending} onClick={() => accept.mutate(toAccept)}>
              {t("desk.accept", { count: toAccept.length })}
            </Button>
          ) : null}
          {toReply.length > 0 ? (
            <Button type="primary" icon={<FormOutlined />} onClick={() => setReplying(true)}>
              {t("desk.reply", { count: toReply.length })}
            </Button>
          ) : null}
          <Button icon={<FileTextOutlined />} onClick={() => navigate(`/my-cases/report${queryString({ caseId: picked.map((row) => row.caseId) })}`)}>
            {t("desk.report")}
          </Button>
          <Button type="text" onClick={() => setChosen({})}>
            {t("desk.clear")}
          </Button>
        </div>
      ) : null}
      {replying ? (
        <ReplyDrawer
          rows={toReply}
          onClose={() => {
            setReplying(false);
            refresh();
          }}
        />
      ) : null}
    </section>
  );
}
