import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import type { CircularDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useProblemText } from "@/ui/States";
import { useWords } from "./words";

/** Drafts the circular of a closed month; drafting it again opens the one there is. */
export function DraftCircular({ period }: { period: string }) {
  const t = useWords();
  const text = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const draft = useMutation({
    mutationFn: () => api.post<CircularDetail>(`/api/periods/${period}/circular`),
    onSuccess: (made) => {
      for (const queryKey of [["circulars", "list"], ["periods"]]) void queries.invalidateQueries({ queryKey });
      navigate(`/circulars/${made.circularId}`);
    },
    onError: (error) => void message.error(text(error)),
  });
  return (
    <Button size="small" loading={draft.isPending} onClick={() => draft.mutate()}>
      {t("circular.draft")}
    </Button>
  );
}
