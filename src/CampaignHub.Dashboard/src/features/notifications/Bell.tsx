import { BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Badge, Button } from "antd";
import { useNavigate } from "react-router";
import type { NotificationPage } from "@/api/types";
import { api } from "@/lib/api";
import { useCan } from "@/lib/session";
import { colour } from "@/ui/theme";
import { useWords } from "./words";

/** Unread count in the header; asks again every half minute. */
export function Bell() {
  const t = useWords();
  const can = useCan();
  const navigate = useNavigate();
  const allowed = can("notifications.read");
  const unread =
    useQuery({
      queryKey: ["notifications", "unread"],
      queryFn: ({ signal }) => api.get<NotificationPage>("/api/notifications", { limit: 1 }, signal),
      enabled: allowed,
      refetchInterval: 30_000,
    }).data?.unread ?? 0;
  if (!allowed) return null;
  return (
    <Button
      type="text"
      className="on-header"
      aria-label={unread > 0 ? t("bell.label", { count: unread }) : t("bell.none")}
      onClick={() => navigate("/inbox")}
      icon={
        <Badge
          count={unread}
          size="small"
          overflowCount={99}
          offset={[4, -2]}
          color={colour.onAccent}
          styles={{ indicator: { color: colour.accent, fontWeight: 600, boxShadow: "none" } }}
        >
          <BellOutlined className="bell" />
        </Badge>
      }
    />
  );
}
