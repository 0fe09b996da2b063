import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import type { ChannelRow, DeliveryRow, DeliveryState } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { ProblemAlert } from "@/ui/States";
import { channelsKey, deliveriesKey } from "./channels";
import { useWords } from "./words";

const states = ["failed", "waiting", "sent"] as const satisfies DeliveryState[];

/** The messages of the channels: those given up first, each of which can be tried again. */
export function Deliveries({ channels }: { channels: ChannelRow[] }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const queries = useQueryClient();
  const { values, set } = useUrlFilters(["state", "channelId"]);
  const state = states.find((one) => one === values.state) ?? "failed";
  const pages = usePages<DeliveryRow>([...deliveriesKey, state, values.channelId], "/api/deliveries", { state, channelId: values.channelId });
  const retry = useMutation({
    mutationFn: (id: string) => api.post<void>(`/api/deliveries/${id}/retry`, {}, { idempotencyKey: newId() }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: deliveriesKey });
      void queries.invalidateQueries({ queryKey: channelsKey });
    },
  });
  const to = (row: DeliveryRow) => `${row.channelName}${row.toName ? ` · ${row.toName}` : ""}`;
  const how = (row: DeliveryRow) => {
    if (row.state === "sent" && row.sentAt) return dates.dateTime(row.sentAt);
    if (row.lastError) return t("delivery.error", { count: row.attempts, error: row.lastError });
    return row.nextAttemptAt ? t("delivery.held", { at: dates.dateTime(row.nextAttemptAt) }) : t("delivery.soon");
  };
  const verb = (row: DeliveryRow) =>
    row.state === "failed" ? (
      <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate(row.deliveryId)}>
        {t("delivery.retry")}
      </Button>
    ) : null;
  return (
    <>
      <ProblemAlert error={retry.error} />
      <ListPage<DeliveryRow>
        level={2}
        title={t("deliveries.title")}
        filters={
          <>
            <Segmented
              aria-label={t("deliveries.state")}
              value={state}
              onChange={(next) => set({ state: next === "failed" ? null : next })}
              options={states.map((value) => ({ value, label: t(`delivery.state.${value}`) }))}
            />
            {channels.length > 1 ? (
              <Select
                allowClear
                aria-label={t("deliveries.channel")}
                placeholder={t("deliveries.channel")}
                style={{ minWidth: 180 }}
                value={values.channelId ?? undefined}
                onChange={(next?: string) => set({ channelId: next ?? null })}
                options={channels.map((one) => ({ value: one.channelId, label: one.name }))}
              />
            ) : null}
          </>
        }
        pages={pages}
        rowKey="deliveryId"
        minWidth={900}
        columns={[
          { key: "at", title: t("delivery.at"), width: 150, render: (_, row) => <span className="tabular nowrap">{dates.dateTime(row.at)}</span> },
          {
            key: "title",
            title: t("delivery.title"),
            render: (_, row) => (
              <span className="clip-2" data-content>
                {name(row.titleZh, row.titleEn)}
              </span>
            ),
          },
          { key: "to", title: t("delivery.to"), width: 200, render: (_, row) => <span data-content>{to(row)}</span> },
          { key: "how", title: t(`delivery.how.${state}`), width: 260, render: (_, row) => <span data-content>{how(row)}</span> },
          ...(state === "failed" ? [{ key: "verb", title: t("delivery.verb"), width: 120, render: (_: unknown, row: DeliveryRow) => verb(row) }] : []),
        ]}
        card={(row) => (
          <>
            <span className="clip-2" data-content>
              {name(row.titleZh, row.titleEn)}
            </span>
            <span className="soft small" data-content>
              {to(row)}
            </span>
            <span className="small" data-content>
              {how(row)}
            </span>
          </>
        )}
        cardVerbs={state === "failed" ? verb : undefined}
        empty={{ title: t(`deliveries.empty.${state}`), hint: t("deliveries.empty.hint") }}
      />
    </>
  );
}
