import { ApartmentOutlined, DownOutlined, PlusOutlined, RightOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Space } from "antd";
import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { BodyNode } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { ExcelButton } from "@/ui/ExcelButton";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { BodyDrawer } from "./BodyDrawer";
import { AsOf, useAsOf } from "./DayInput";
import "./organisation.css";
import "./bodies.css";
import { PostList } from "./PostList";
import { shared } from "./posts";
import { OrganisationTabs } from "./Tabs";
import { TermDrawer, type TermTask } from "./TermDrawer";
import { useWords } from "./words";

/** Ready-made organisations, by the code the server knows them by. */
const templates = ["1+5+12", "city-command", "five-themes"] as const;
type Template = (typeof templates)[number];

type Tree = { below: Map<string, BodyNode[]>; closed: Set<string>; toggle: (bodyId: string) => void; act?: (task: TermTask) => void; search: string };

function Branch({ body, tree }: { body: BodyNode; tree: Tree }) {
  const t = useWords();
  const name = useName();
  const under = tree.below.get(body.bodyId) ?? [];
  const open = !tree.closed.has(body.bodyId);
  const called = name(body.nameZh, body.nameEn);
  const act = tree.act;
  const about = { kind: "body" as const, subjectId: body.bodyId, subjectName: called };
  return (
    <li>
      <article className={`body-card ${body.kind}`}>
        <header>
          {under.length > 0 ? (
            <Button
              size="small"
              type="text"
              aria-expanded={open}
              aria-label={t(open ? "chart.collapse" : "chart.expand", { name: called })}
              icon={open ? <DownOutlined /> : <RightOutlined />}
              onClick={() => tree.toggle(body.bodyId)}
            />
          ) : null}
          <h3>
            <Link to={`/organisation/bodies/${body.bodyId}${tree.search}`}>{called}</Link>
          </h3>
          <span className="soft small">
            {t(`kind.${body.kind}`)}
            {under.length > 0 ? ` · ${t("areas.children", { count: under.length })}` : ""}
          </span>
          {act ? (
            <Button size="small" icon={<PlusOutlined />} aria-label={`${t("term.appoint")}: ${called}`} onClick={() => act({ verb: "appoint", ...about })}>
              {t("term.appoint")}
            </Button>
          ) : null}
        </header>
        {body.posts.length === 0 ? <p className="soft">{t("chart.posts.none")}</p> : null}
        <PostList
          posts={body.posts}
          onSucceed={act ? (term) => act({ verb: shared(term.postType) ? "appoint" : "succeed", ...about, term }) : undefined}
          onEnd={act ? (term) => act({ verb: "end", ...about, term }) : undefined}
        />
        {body.byOffice > 0 ? <p className="soft small">{t("chart.byOffice", { count: body.byOffice })}</p> : null}
      </article>
      {open && under.length > 0 ? (
        <ul className="chart-tree">
          {under.map((child) => (
            <Branch key={child.bodyId} body={child} tree={tree} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** The campaign's bodies as a tree on any business date, with who holds which post. */
export function ChartPage() {
  const t = useWords();
  const can = useCan();
  const dates = useDates();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const { on, today } = useAsOf();
  const [closed, setClosed] = useState(new Set<string>());
  const [task, setTask] = useState<TermTask | null>(null);
  const [founding, setFounding] = useState(false);
  const found = useQuery({ queryKey: ["bodies", "chart", on ?? ""], queryFn: ({ signal }) => api.get<BodyNode[]>("/api/bodies", { on }, signal) });
  const apply = useMutation({
    mutationFn: (template: Template) => api.post<BodyNode[]>("/api/bodies/from-template", { template }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["bodies"] });
      void message.success(t("chart.apply.done"));
    },
  });
  const bodies = found.data ?? [];
  const { below, roots } = useMemo(() => {
    const known = new Set(found.data?.map((body) => body.bodyId));
    const under = new Map<string, BodyNode[]>();
    for (const body of found.data ?? []) if (body.parentId) under.set(body.parentId, [...(under.get(body.parentId) ?? []), body]);
    return { below: under, roots: (found.data ?? []).filter((body) => !body.parentId || !known.has(body.parentId)) };
  }, [found.data]);
  const edit = can("organisation.edit");
  const toggle = (bodyId: string) =>
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(bodyId)) next.add(bodyId);
      return next;
    });
  const tree: Tree = { below, closed, toggle, act: edit && !on ? setTask : undefined, search: on ? `?on=${on}` : "" };
  const verb = edit ? (
    <Space wrap style={{ justifyContent: "center" }}>
      {templates.map((template) => (
        <Button
          key={template}
          icon={<ApartmentOutlined />}
          loading={apply.isPending && apply.variables === template}
          onClick={() =>
            modal.confirm({
              title: t(`template.${template}.title`),
              content: t(`template.${template}.text`),
              okText: t("template.found"),
              onOk: () => apply.mutateAsync(template).catch(() => {}),
            })
          }
        >
          {t(`template.${template}`)}
        </Button>
      ))}
    </Space>
  ) : null;
  return (
    <section className="page">
      <OrganisationTabs />
      <PageHead
        title={t("chart.title")}
        count={bodies.length > 0 ? t("chart.bodies", { count: bodies.length }) : undefined}
        verbs={
          edit ? (
            <>
              <ExcelButton register="bodies" />
              <Button icon={<PlusOutlined />} onClick={() => setFounding(true)}>
                {t("body.create")}
              </Button>
            </>
          ) : null
        }
      >
        <AsOf />
      </PageHead>
      <ProblemAlert error={apply.error} reload={() => void found.refetch()} />
      {on ? <p className="soft">{t("chart.asOf", { date: dates.day(on) })}</p> : null}
      {found.isPending ? <LoadingState rows={10} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && bodies.length === 0 ? (
        on ? (
          <EmptyState title={t("chart.empty.then")} />
        ) : (
          <EmptyState title={t("chart.empty")} hint={t("chart.empty.hint")} action={verb} />
        )
      ) : null}
      {bodies.length > 0 ? (
        <>
          <div className="chart-verbs">
            <Button size="small" onClick={() => setClosed(new Set())}>
              {t("chart.expandAll")}
            </Button>
            <Button size="small" onClick={() => setClosed(new Set([...below.keys()].filter((id) => !roots.some((root) => root.bodyId === id))))}>
              {t("chart.collapseAll")}
            </Button>
          </div>
          <ul className="chart-tree top">
            {roots.map((body) => (
              <Branch key={body.bodyId} body={body} tree={tree} />
            ))}
          </ul>
        </>
      ) : null}
      {task ? <TermDrawer task={task} today={today} close={() => setTask(null)} /> : null}
      {founding ? <BodyDrawer bodies={bodies} today={today} close={() => setFounding(false)} /> : null}
    </section>
  );
}
