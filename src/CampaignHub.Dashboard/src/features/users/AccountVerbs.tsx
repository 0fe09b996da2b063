import { MoreOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown, Typography } from "antd";
import type { ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import type { Invitation, UserRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useProblemText } from "@/ui/States";
import { useSignInService } from "./LinkUserDrawer";
import { useWords } from "./words";

/** What an administrator does for somebody's account: a link to set the password, the second factor off, sessions seen and ended, the person at the sign-in service. */
export function AccountVerbs({ row, children }: { row: Pick<UserRow, "userId" | "displayName" | "secondFactor" | "personId">; children?: ReactNode }) {
  const t = useWords();
  const navigate = useNavigate();
  const { search } = useLocation();
  const service = useSignInService();
  const dates = useDates();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const base = `/api/users/${row.userId}`;
  const onError = (error: unknown) => void message.error(text(error));
  const invite = useMutation({
    mutationFn: () => api.post<Invitation>(`${base}/invitation`),
    onSuccess: (made) =>
      void modal.success({
        title: t("invite.title", { name: row.displayName }),
        width: 560,
        content: (
          <>
            <p>{t("invite.hint", { at: dates.dateTime(made.expiresAt) })}</p>
            <Typography.Paragraph copyable code>
              {`${window.location.origin}${made.path}`}
            </Typography.Paragraph>
          </>
        ),
      }),
    onError,
  });
  const reset = useMutation({
    mutationFn: () => api.post(`${base}/second-factor/reset`),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      void message.success(t("reset.done"));
    },
    onError,
  });
  const end = useMutation({ mutationFn: () => api.delete(`${base}/sessions`), onSuccess: () => void message.success(t("end.done")), onError });
  const go = (where: string) => navigate({ pathname: `/users/${row.userId}/${where}`, search }, { state: { name: row.displayName, personId: row.personId } });
  const ask = (title: string, onOk: () => Promise<unknown>) => void modal.confirm({ title, onOk: () => onOk().catch(() => undefined) });
  return (
    <span className="run-tags">
      {children}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "invite", label: t("invite"), onClick: () => invite.mutate() },
            { key: "sessions", label: t("sessions"), onClick: () => go("sessions") },
            ...(service?.configured ? [{ key: "link", label: t("link"), onClick: () => go("identity") }] : []),
            ...(row.secondFactor
              ? [{ key: "reset", label: t("reset"), onClick: () => ask(t("reset.ask", { name: row.displayName }), () => reset.mutateAsync()) }]
              : []),
            { key: "end", label: t("end"), onClick: () => ask(t("end.ask", { name: row.displayName }), () => end.mutateAsync()) },
          ],
        }}
      >
        <Button
          size="small"
          icon={<MoreOutlined aria-hidden="true" />}
          data-content
          aria-label={t("more", { name: row.displayName })}
          loading={invite.isPending}
        />
      </Dropdown>
    </span>
  );
}
