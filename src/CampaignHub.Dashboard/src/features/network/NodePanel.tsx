import { UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { NetworkNode } from "@/api/types";
import { TermDrawer, type TermTask } from "@/features/organisation/TermDrawer";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { Missing } from "./Missing";
import { useWords } from "./words";

type Props = { node: NetworkNode; today: string | undefined; appoint: () => void; changed: () => void };

/** One node: who holds which post on the day, and the verbs to name, replace or end somebody. */
export function NodePanel({ node, today, appoint, changed }: Props) {
  const t = useWords();
  const posts = useOrganisationWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const [task, setTask] = useState<TermTask | null>(null);
  const about = { kind: "area" as const, subjectId: node.areaId, subjectName: name(node.nameZh, node.nameEn), level: node.level };
  return (
    <section className="network-node" aria-label={t("node.posts")}>
      <header>
        <h2>{name(node.nameZh, node.nameEn)}</h2>
        <Missing parts={node.missing} />
        {can("organisation.edit") ? (
          <Button icon={<UserAddOutlined aria-hidden="true" />} onClick={appoint}>
            {t("node.appoint")}
          </Button>
        ) : null}
      </header>
      <p className="soft tabular">
        {posts(`level.${node.level}`)} · {node.code} · {t("network.points", { count: node.pointCount })} · {t("network.open", { count: node.openCaseCount })}
      </p>
      {node.posts.length === 0 ? <p className="soft">{t("node.none")}</p> : null}
      <dl className="facts">
        {node.posts.map((post) => (
          <div key={post.appointmentId} className="network-post">
            <dt>{posts(`post.${post.postType}`)}</dt>
            <dd>
              {post.staffMemberId ? (
                <Link to={`/organisation/people/${post.staffMemberId}`}>{post.personName}</Link>
              ) : (
                (post.personName ?? <Link to={`/organisation/units/${post.unitId}`}>{name(post.unitNameZh, post.unitNameEn)}</Link>)
              )}{" "}
              <span className="soft">
                {[
                  post.jobTitle,
                  post.personName && post.unitId ? name(post.unitNameZh, post.unitNameEn) : null,
                  t("node.since", { date: dates.day(post.from) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {post.personName && can("network.account") ? (
                <Link className="post-verbs" to={`/network/account?post=${post.appointmentId}`}>
                  {t("account.link")}
                </Link>
              ) : null}
              {can("organisation.edit") && today ? (
                <span className="post-verbs">
                  <Button
                    size="small"
                    type="link"
                    data-content
                    aria-label={`${posts("term.succeed")}: ${post.personName ?? post.unitNameZh}`}
                    onClick={() => setTask({ verb: "succeed", ...about, term: post })}
                  >
                    {posts("term.succeed")}
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    data-content
                    aria-label={`${posts("term.end")}: ${post.personName ?? post.unitNameZh}`}
                    onClick={() => setTask({ verb: "end", ...about, term: post })}
                  >
                    {posts("term.end")}
                  </Button>
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {task && today ? <TermDrawer task={task} today={today} close={() => setTask(null)} done={changed} /> : null}
    </section>
  );
}
