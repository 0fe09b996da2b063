import { SettingOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useNavigate } from "react-router";
import type { NotificationRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import "./inbox.css";
import { insideLink, useInbox, useMarkRead } from "./inbox";
import { useWords } from "./words";

/** Everything the reader was told, newest first; opening one leads to what it is about. */
export function InboxPage() {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const dates = useDates();
  const navigate = useNavigate();
  const { pages, unread } = useInbox();
  const mark = useMarkRead();
  const newest = pages.rows[0];
  const now = new Date().toISOString();
  return (
    <section className="page inbox">
      <PageHead
        title={t("title")}
        count={unread > 0 ? t("unread", { count: unread }) : undefined}
        verbs={
          <>
            {unread > 0 && newest ? (
              <Button disabled={mark.isPending} onClick={() => mark.mutate(newest.notificationId)}>
                {t("readAll")}
              </Button>
            ) : null}
            <Button icon={<SettingOutlined />} onClick={() => navigate("/inbox/preferences")}>
              {t("preferences.link")}
            </Button>
          </>
        }
      />
      {pages.isPending ? <LoadingState /> : null}
      {pages.error && pages.rows.length === 0 ? <ErrorState error={pages.error} retry={pages.retry} /> : null}
      {!pages.isPending && !pages.error && pages.rows.length === 0 ? <EmptyState title={t("empty.title")} hint={t("empty.hint")} /> : null}
      <ul className="inbox-list">
        {pages.rows.map((row: NotificationRow) => (
          <li key={row.notificationId}>
            <button type="button" className={row.read ? "inbox-row" : "inbox-row unread"} onClick={() => navigate(insideLink(row.link))}>
              <span className="inbox-title">
                {row.read ? null : <span className="inbox-dot">{t("row.unread")}</span>}
                <span data-content>{name(row.titleZh, row.titleEn)}</span>
              </span>
              <span className="soft tabular inbox-when">
                {dates.dateTime(row.at)} · {dates.relative(row.at, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {pages.hasMore ? (
        <div className="list-more">
          <Button loading={pages.isLoadingMore} onClick={pages.more}>
            {ui("list.more")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
