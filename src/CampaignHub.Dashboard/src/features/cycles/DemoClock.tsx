import { FastForwardOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Popconfirm } from "antd";
import type { DemoClock as Clock } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useCan } from "@/lib/session";
import { useWords } from "./words";

/** In a demo only: moves the clock on to the moment the month is over, so that a problem can be followed into its circular today. */
export function DemoClock() {
  const t = useWords();
  const dates = useDates();
  const can = useCan();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const clock = useQuery({ queryKey: ["demo", "clock"], queryFn: ({ signal }) => api.get<Clock>("/api/demo/clock", undefined, signal) });
  const move = useMutation({
    mutationFn: () => api.post<Clock>("/api/demo/clock"),
    onSuccess: async (moved) => {
      await queries.invalidateQueries();
      message.success(t("clock.moved", { time: dates.dateTime(moved.now) }));
    },
    onError: (error) => {
      message.error(error instanceof ApiProblem ? error.message : t("clock.failed"));
    },
  });
  if (!clock.data?.canMove) return null;
  const next = dates.dateTime(clock.data.next);
  return (
    <Alert
      type="info"
      showIcon
      title={t("clock.title", { time: dates.dateTime(clock.data.now) })}
      description={t("clock.hint")}
      action={
        can("demo.move-clock") ? (
          <Popconfirm title={t("clock.confirm", { time: next })} okText={t("clock.ok")} onConfirm={() => move.mutate()}>
            <Button icon={<FastForwardOutlined />} loading={move.isPending}>
              {t("clock.move", { time: next })}
            </Button>
          </Popconfirm>
        ) : null
      }
    />
  );
}
