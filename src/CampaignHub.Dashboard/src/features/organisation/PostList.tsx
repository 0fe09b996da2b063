import { Button } from "antd";
import { Link } from "react-router";
import type { BodyPost } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useWords } from "./words";

type Props = { posts: BodyPost[]; onSucceed?: (post: BodyPost) => void; onEnd?: (post: BodyPost) => void };

/** Who holds which post, in order of precedence, each with its verbs. */
export function PostList({ posts, onSucceed, onEnd }: Props) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return (
    <ul className="post-list">
      {posts.map((post) => (
        <li key={post.appointmentId}>
          <span className="soft">{post.title ?? t(`post.${post.postType}`)}</span>
          <span title={t("chart.since", { date: dates.day(post.from) })}>
            {post.staffMemberId ? <Link to={`/organisation/people/${post.staffMemberId}`}>{post.personName}</Link> : post.personName}
            {post.unitId ? (
              <span className="soft">
                {post.personName ? " · " : ""}
                <Link to={`/organisation/units/${post.unitId}`}>{name(post.unitNameZh, post.unitNameEn)}</Link>
              </span>
            ) : null}
            {post.secondedFromUnitId ? (
              <span className="soft"> · {t("term.seconded", { unit: name(post.secondedFromNameZh, post.secondedFromNameEn) })}</span>
            ) : null}
          </span>
          {onSucceed || onEnd ? (
            <span className="post-verbs">
              {onSucceed ? (
                <Button
                  size="small"
                  type="link"
                  data-content
                  aria-label={`${t("term.succeed")}: ${post.personName ?? post.unitNameZh}`}
                  onClick={() => onSucceed(post)}
                >
                  {t("term.succeed")}
                </Button>
              ) : null}
              {onEnd ? (
                <Button
                  size="small"
                  type="link"
                  data-content
                  aria-label={`${t("term.end")}: ${post.personName ?? post.unitNameZh}`}
                  onClick={() => onEnd(post)}
                >
                  {t("term.end")}
                </Button>
              ) : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
