import { EditOutlined, PrinterOutlined, SwapOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { BodyDetail, BodyNode } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { AdjustDrawer } from "./AdjustDrawer";
import { BodyDrawer } from "./BodyDrawer";
import { BodyDuties } from "./BodyDuties";
import { AsOf, useAsOf } from "./DayInput";
import { OfficeMembers } from "./OfficeMembers";
import "./organisation.css";
import "./bodies.css";
import { PostList } from "./PostList";
import { dayBefore, shared } from "./posts";
import { RosterChanges } from "./RosterChanges";
import { OrganisationTabs } from "./Tabs";
import { TermDrawer, type TermTask } from "./TermDrawer";
import { TermHistory } from "./TermHistory";
import { useWords } from "./words";

/** One body on a business date: posts, members by office, areas, the changes of its roster and every former holder. */
export function BodyPage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const dates = useDates();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const { bodyId = "" } = useParams();
  const { on, day, today } = useAsOf();
  const [task, setTask] = useState<TermTask | null>(null);
  const [drawer, setDrawer] = useState<"adjust" | "edit" | null>(null);
  const found = useQuery({
    queryKey: ["bodies", "one", bodyId, on ?? ""],
    queryFn: ({ signal }) => api.get<BodyDetail>(`/api/bodies/${bodyId}`, { on }, signal),
  });
  const all = useQuery({
    queryKey: ["bodies", "chart", ""],
    queryFn: ({ signal }) => api.get<BodyNode[]>("/api/bodies", {}, signal),
    enabled: drawer === "edit",
  });
  const dissolve = useMutation({
    mutationFn: () => api.post(`/api/bodies/${bodyId}/dissolve`, { lastDay: today }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["bodies"] }),
  });
  const data = found.data;
  if (found.isPending) return <LoadingState rows={10} />;
  if (!data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const { body } = data;
  const called = name(body.nameZh, body.nameEn);
  const edit = can("organisation.edit") && !on && !body.dissolvedOn;
  const about = { kind: "body" as const, subjectId: bodyId, subjectName: called };
  const query = on ? `?on=${on}` : "";
  return (
    <section className="page body-page">
      <OrganisationTabs />
      <PageHead
        title={called}
        verbs={
          edit ? (
            <>
              <Button type="primary" icon={<SwapOutlined />} onClick={() => setDrawer("adjust")}>
                {t("adjust.title")}
              </Button>
              <Button onClick={() => setTask({ verb: "appoint", ...about })}>{t("term.appoint")}</Button>
              <Button icon={<EditOutlined />} onClick={() => setDrawer("edit")}>
                {t("body.edit")}
              </Button>
              <Button
                danger
                loading={dissolve.isPending}
                onClick={() =>
                  modal.confirm({
                    title: t("body.dissolve.title", { name: called }),
                    content: t("body.dissolve.text"),
                    okText: t("body.dissolve"),
                    onOk: () => dissolve.mutateAsync().catch(() => {}),
                  })
                }
              >
                {t("body.dissolve")}
              </Button>
            </>
          ) : null
        }
      >
        <AsOf />
      </PageHead>
      <ProblemAlert error={dissolve.error} />
      <dl className="facts">
        <dt>{t("body.kind")}</dt>
        <dd>{t(`kind.${body.kind}`)}</dd>
        <dt>{t("body.parent")}</dt>
        <dd>
          {data.parent ? (
            <Link to={`/organisation/bodies/${data.parent.bodyId}${query}`}>{name(data.parent.nameZh, data.parent.nameEn)}</Link>
          ) : (
            t("body.parent.none")
          )}
        </dd>
        <dt>{t("body.stands")}</dt>
        <dd>
          {body.foundedOn ? dates.day(body.foundedOn) : t("body.sinceEver")} – {body.dissolvedOn ? dates.day(body.dissolvedOn) : t("term.now")}
        </dd>
        {data.below.length > 0 ? (
          <>
            <dt>{t("body.below")}</dt>
            <dd className="body-links">
              {data.below.map((below) => (
                <Link key={below.bodyId} to={`/organisation/bodies/${below.bodyId}${query}`}>
                  {name(below.nameZh, below.nameEn)}
                </Link>
              ))}
            </dd>
          </>
        ) : null}
        {data.before.map((before) => (
          <div className="facts-row" key={before.until}>
            <dt>{t("body.before", { date: dates.day(before.until) })}</dt>
            <dd>{name(before.nameZh, before.nameEn)}</dd>
          </div>
        ))}
      </dl>
      <section className="body-section">
        <h2>
          {t("body.posts")} <span className="soft tabular">{t("body.onDay", { date: dates.day(day) })}</span>
        </h2>
        {body.posts.length === 0 ? <p className="soft">{t("chart.posts.none")}</p> : null}
        <PostList
          posts={body.posts}
          onSucceed={edit ? (term) => setTask({ verb: shared(term.postType) ? "appoint" : "succeed", ...about, term }) : undefined}
          onEnd={edit ? (term) => setTask({ verb: "end", ...about, term }) : undefined}
        />
        <p className="body-documents">
          <DownloadButton path={`/api/bodies/${bodyId}/roster.docx?on=${day}`} name={`${body.nameZh} ${day}.docx`}>
            {t("body.roster.docx")}
          </DownloadButton>
          <DownloadButton path={`/api/bodies/${bodyId}/roster.pdf?on=${day}`} name={`${body.nameZh} ${day}.pdf`}>
            {t("body.roster.pdf")}
          </DownloadButton>
          <Button icon={<PrinterOutlined />} href={`/api/bodies/${bodyId}/print?on=${day}`} target="_blank" rel="noopener">
            {t("body.roster.print")}
          </Button>
        </p>
      </section>
      <OfficeMembers detail={data} on={on} edit={edit} today={today} lastDay={dayBefore(today)} />
      <BodyDuties detail={data} edit={edit} today={today} />
      <RosterChanges bodyId={bodyId} edit={can("organisation.edit")} />
      <section className="body-section">
        <h2>{t("body.history")}</h2>
        <TermHistory query={{ subjectId: bodyId }} show="holder" />
      </section>
      {task ? <TermDrawer task={task} today={today} close={() => setTask(null)} /> : null}
      {drawer === "adjust" ? <AdjustDrawer body={body} today={today} close={() => setDrawer(null)} /> : null}
      {drawer === "edit" ? <BodyDrawer bodies={all.data ?? []} body={body} today={today} close={() => setDrawer(null)} /> : null}
    </section>
  );
}
