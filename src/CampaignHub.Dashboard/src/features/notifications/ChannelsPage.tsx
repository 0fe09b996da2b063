import { PlusOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { ChannelPage, ChannelRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { ChannelDrawer } from "./ChannelDrawer";
import "./channels.css";
import { channelsKey, deliveriesKey } from "./channels";
import { Deliveries } from "./Deliveries";
import { QuietHours } from "./QuietHours";
import { Reminders } from "./Reminders";
import { useWords } from "./words";

/** The ways by which notices leave the house, how each fares, and what was given up. */
export function ChannelsPage() {
  const t = useWords();
  const can = useCan();
  const [edited, setEdited] = useState<ChannelRow | "new" | null>(null);
  const found = useQuery({
    queryKey: channelsKey,
    queryFn: ({ signal }) => api.get<ChannelPage>("/api/channels", undefined, signal),
    refetchInterval: 15_000,
  });
  const rows = found.data?.items ?? [];
  return (
    <section className="page channels">
      <PageHead
        title={t("channels.title")}
        count={rows.length > 0 ? rows.length : undefined}
        verbs={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited("new")}>
            {t("channels.add")}
          </Button>
        }
      />
      <p className="soft channels-about">{t("channels.about")}</p>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && rows.length === 0 ? <EmptyState title={t("channels.empty")} hint={t("channels.empty.hint")} /> : null}
      <ul className="channel-list">
        {rows.map((row) => (
          <ChannelCard key={row.channelId} row={row} onEdit={() => setEdited(row)} />
        ))}
      </ul>
      {can("rectification.settings") ? <Reminders /> : null}
      <QuietHours />
      <Deliveries channels={rows} />
      {edited && found.data ? <ChannelDrawer row={edited === "new" ? null : edited} page={found.data} onClose={() => setEdited(null)} /> : null}
    </section>
  );
}

function ChannelCard({ row, onEdit }: { row: ChannelRow; onEdit: () => void }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const attempt = useMutation({
    mutationFn: () => api.post<void>(`/api/channels/${row.channelId}/try`, {}, { idempotencyKey: newId() }),
    onSuccess: () => {
      void message.success(t("channels.tried"));
      void queries.invalidateQueries({ queryKey: channelsKey });
      void queries.invalidateQueries({ queryKey: deliveriesKey });
    },
  });
  const facts = [
    t(`channel.kind.${row.kind}`),
    row.kind === "mail" ? t("channel.toEach") : row.unitNameZh ? name(row.unitNameZh, row.unitNameEn ?? row.unitNameZh) : t("channel.campaign"),
    row.host,
  ].filter(Boolean);
  return (
    <li className="channel-card">
      <div className="channel-what">
        <div>
          <strong data-content>{row.name}</strong> <ChannelState row={row} />
        </div>
        <div className="soft small" data-content>
          {facts.join(" · ")}
        </div>
        <div className="small tabular">
          {row.lastSentAt ? t("channel.lastSent", { at: dates.dateTime(row.lastSentAt) }) : t("channel.neverSent")}
          {row.waiting > 0 ? ` · ${t("channel.waiting", { count: row.waiting })}` : ""}
          {row.failed > 0 ? ` · ${t("channel.failed", { count: row.failed })}` : ""}
        </div>
        {row.lastError ? (
          <div className="small channel-error">
            {t("channel.lastError")}
            <span data-content>{row.lastError}</span>
            {row.failures > 0 && row.restingUntil ? ` ${t("channel.resting", { at: dates.dateTime(row.restingUntil) })}` : ""}
          </div>
        ) : null}
        <ProblemAlert error={attempt.error} />
      </div>
      <div className="channel-verbs">
        <Button disabled={!row.on} loading={attempt.isPending} onClick={() => attempt.mutate()}>
          {t("channels.try")}
        </Button>
        <Button onClick={onEdit}>{t("channels.edit")}</Button>
      </div>
    </li>
  );
}

function ChannelState({ row }: { row: ChannelRow }) {
  const t = useWords();
  if (!row.on) return <ToneTag tone="paused">{t("channel.state.off")}</ToneTag>;
  if (row.failures > 0) return <ToneTag tone="overdue">{t("channel.state.failing")}</ToneTag>;
  return <ToneTag tone="onTime">{t("channel.state.on")}</ToneTag>;
}
