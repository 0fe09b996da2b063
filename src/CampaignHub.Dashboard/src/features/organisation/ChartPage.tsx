import { ApartmentOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { BodyKind, BodyNode } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import "./organisation.css";
import { OrganisationTabs } from "./Tabs";
import { useWords } from "./words";

/** From the top of the chart down; each kind is one row of it. */
const rows: BodyKind[] = ["leadingGroup", "campaignOffice", "commandCentre", "supervisionTeam", "specialAction", "workingGroup"];

function Body({ body }: { body: BodyNode }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  return (
    <article className="body-card">
      <h3>{name(body.nameZh, body.nameEn)}</h3>
      {body.posts.length === 0 ? <p className="soft">{t("chart.posts.none")}</p> : null}
      <ul>
        {body.posts.map((post) => (
          <li key={post.appointmentId}>
            <span className="soft">{t(`post.${post.postType}`)}</span>
            <span title={t("chart.since", { date: dates.day(post.from.slice(0, 10)) })}>
              {post.personName}
              {post.unitId ? (
                <span className="soft">
                  {" · "}
                  {name(post.unitNameZh, post.unitNameEn)}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** The campaign's bodies, "1+5+12", with who holds which post. */
export function ChartPage() {
  const t = useWords();
  const can = useCan();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const found = useQuery({ queryKey: ["bodies"], queryFn: ({ signal }) => api.get<BodyNode[]>("/api/bodies", undefined, signal) });
  const apply = useMutation({
    mutationFn: () => api.post<BodyNode[]>("/api/bodies/from-template", { template: "1+5+12" }, { idempotencyKey: newId() }),
    onSuccess: (bodies) => {
      queries.setQueryData(["bodies"], bodies);
      void message.success(t("chart.apply.done"));
    },
  });
  const bodies = found.data ?? [];
  const verb = can("organisation.edit") ? (
    <Button
      type="primary"
      icon={<ApartmentOutlined />}
      loading={apply.isPending}
      onClick={() =>
        modal.confirm({
          title: t("chart.apply.title"),
          content: t("chart.apply.text"),
          okText: t("chart.apply"),
          onOk: () => apply.mutateAsync().catch(() => {}),
        })
      }
    >
      {t("chart.apply")}
    </Button>
  ) : null;
  return (
    <section className="page">
      <OrganisationTabs />
      <PageHead title={t("chart.title")} />
      <ProblemAlert error={apply.error} reload={() => void found.refetch()} />
      {found.isPending ? <LoadingState rows={10} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && bodies.length === 0 ? <EmptyState title={t("chart.empty")} hint={t("chart.empty.hint")} action={verb} /> : null}
      {rows.map((kind) => {
        const here = bodies.filter((body) => body.kind === kind);
        if (here.length === 0) return null;
        return (
          <section key={kind} className={`body-row ${kind}`}>
            <h2>
              {t(`kind.${kind}`)} <span className="soft tabular">{t("chart.count", { count: here.length })}</span>
            </h2>
            <div className="body-cards">
              {here.map((body) => (
                <Body key={body.bodyId} body={body} />
              ))}
            </div>
          </section>
        );
      })}
    </section>
  );
}
