import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { SessionRow } from "@/api/types";
import { api } from "@/lib/api";
import { ErrorState, LoadingState, useProblemText } from "@/ui/States";
import { SessionList } from "./SessionList";
import { useWords } from "./words";

const key = ["account", "sessions"] as const;

export function Sessions() {
  const t = useWords();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<SessionRow[]>("/api/account/sessions", undefined, signal) });
  const end = useMutation({
    mutationFn: (row: SessionRow) => api.delete(`/api/account/sessions/${row.sessionId}`),
    onSuccess: () => void queries.invalidateQueries({ queryKey: key }),
    onError: (error) => void message.error(text(error)),
  });
  if (found.isPending) return <LoadingState rows={3} />;
  if (!found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return (
    <SessionList
      rows={found.data}
      verb={(row) => (
        <Button size="small" loading={end.isPending && end.variables?.sessionId === row.sessionId} onClick={() => end.mutate(row)}>
          {t("sessions.end")}
        </Button>
      )}
    />
  );
}
