import { UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { NetworkNode } from "@/api/types";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { Missing } from "./Missing";
import { useWords } from "./words";

/** One node: who holds which post on the day, and the verb to name somebody. */
export function NodePanel({ node, appoint }: { node: NetworkNode; appoint: () => void }) {
  const t = useWords();
  const posts = useOrganisationWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
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
              {post.personName ?? name(post.unitNameZh, post.unitNameEn)}{" "}
              <span className="soft">
                {[
                  post.jobTitle,
                  post.personName && post.unitId ? name(post.unitNameZh, post.unitNameEn) : null,
                  t("node.since", { date: dates.day(post.from) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
