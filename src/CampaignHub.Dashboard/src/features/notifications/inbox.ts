import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { NotificationPage, NotificationRow } from "@/api/types";
import { api } from "@/lib/api";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";

export const inboxKey = ["notifications"] as const;

export function useInbox() {
  const can = useCan();
  const pages = usePages<NotificationRow, NotificationPage>(inboxKey, "/api/notifications", {}, can("notifications.read"));
  return { pages, unread: pages.first?.unread ?? 0 };
}

/** Marks everything up to and including a notification as read. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => api.post<void>("/api/notifications/read", { upTo }),
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
}

/** A link inside the dashboard; anything else leads to the inbox. */
export const insideLink = (link: string): string => (link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\") ? link : "/inbox");
