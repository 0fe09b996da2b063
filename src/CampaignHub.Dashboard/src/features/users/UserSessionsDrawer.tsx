import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useLocation, useNavigate, useParams } from "react-router";
import type { SessionRow } from "@/api/types";
import { SessionList } from "@/features/account/SessionList";
import { api } from "@/lib/api";
import { useIsPhone } from "@/lib/viewport";
import { EmptyState, ErrorState, LoadingState, useProblemText } from "@/ui/States";
import { useWords } from "./words";

/** Where somebody is signed in, and the end of it. */
export function UserSessionsDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useProblemText();
  const { message } = App.useApp();
  const { search, state } = useLocation();
  const { userId = "" } = useParams();
  const path = `/api/users/${userId}/sessions`;
  const key = ["users", "sessions", userId];
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<SessionRow[]>(path, undefined, signal) });
  const end = useMutation({
    mutationFn: () => api.delete(path),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: key });
      void message.success(t("end.done"));
    },
    onError: (error) => void message.error(text(error)),
  });
  const who = (state as { name?: string } | null)?.name;
  return (
    <Drawer
      open
      size={phone ? "100%" : 560}
      title={<span data-content>{who ? t("sessions.title", { name: who }) : t("sessions")}</span>}
      onClose={() => navigate({ pathname: "/users", search })}
    >
      {found.isPending ? <LoadingState rows={3} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.length === 0 ? <EmptyState title={t("sessions.none")} /> : null}
      {found.data?.length ? (
        <>
          <SessionList rows={found.data} />
          <Button danger loading={end.isPending} onClick={() => end.mutate()}>
            {t("end")}
          </Button>
        </>
      ) : null}
    </Drawer>
  );
}
