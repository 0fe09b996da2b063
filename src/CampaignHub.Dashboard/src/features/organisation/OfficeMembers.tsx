import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { BodyDetail, OfficeMember, PostType, UnitCategory } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { usePages } from "@/lib/pages";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { categories } from "./categories";
import { useWords } from "./words";

type Values = { category?: UnitCategory; unitId?: string; asPost: PostType };

/** Heads of units who belong to the body by office, and the rules that say so. */
export function OfficeMembers({ detail, on, edit, today, lastDay }: { detail: BodyDetail; on?: string; edit: boolean; today: string; lastDay: string }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const { bodyId } = detail.body;
  const members = usePages<OfficeMember>(["bodies", "office", bodyId], `/api/bodies/${bodyId}/office-members`, { on });
  const done = () => queries.invalidateQueries({ queryKey: ["bodies"] });
  const make = useMutation({
    mutationFn: (values: Values) =>
      api.post(`/api/bodies/${bodyId}/rules`, {
        bodyRuleId: newId(),
        category: values.category ?? null,
        unitId: values.unitId ?? null,
        byPost: "principalLeader",
        asPost: values.asPost,
        from: today,
      }),
    onSuccess: () => {
      setAdding(false);
      void done();
    },
  });
  const end = useMutation({ mutationFn: (bodyRuleId: string) => api.post(`/api/bodies/rules/${bodyRuleId}/end`, { lastDay }), onSuccess: done });
  const bulk = useMutation({
    mutationFn: (category: UnitCategory) =>
      api.post<{ appointed: number; alreadyThere: number; vacant: number }>(`/api/bodies/${bodyId}/appoint-heads`, {
        category,
        byPost: "principalLeader",
        asPost: "member",
        from: today,
      }),
    onSuccess: (answer) => {
      void done();
      void queries.invalidateQueries({ queryKey: ["appointments"] });
      void message.success(t("office.bulk.done", { ...answer }));
    },
  });
  return (
    <section className="body-section">
      <h2>{t("office.title")}</h2>
      <ProblemAlert error={make.error ?? end.error ?? bulk.error} />
      {detail.rules.length === 0 ? <p className="soft">{t("office.none")}</p> : null}
      <ul className="rule-list">
        {detail.rules.map((rule) => (
          <li key={rule.bodyRuleId}>
            {rule.category
              ? t("office.rule.category", { category: t(`category.${rule.category}`) })
              : t("office.rule.unit", { unit: name(rule.unitNameZh, rule.unitNameEn) })}
            <span className="soft">
              {" "}
              {t(`post.${rule.asPost}`)} · {dates.day(rule.from)} – {rule.until ? dates.day(rule.until) : t("term.now")}
            </span>
            {edit && !rule.until ? (
              <Button size="small" type="link" onClick={() => end.mutate(rule.bodyRuleId)}>
                {t("office.rule.end")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {members.isPending ? <LoadingState rows={2} /> : null}
      {members.error ? <ErrorState error={members.error} retry={members.retry} /> : null}
      <ul className="office-list">
        {members.rows.map((row) => (
          <li key={`${row.bodyRuleId}${row.unitId}`}>
            <span>{row.personName ?? <span className="vacant">{t("office.vacant")}</span>}</span>
            <Link className="soft" to={`/organisation/units/${row.unitId}`}>
              {name(row.unitNameZh, row.unitNameEn)}
            </Link>
          </li>
        ))}
      </ul>
      {members.hasMore ? (
        <Button loading={members.isLoadingMore} onClick={members.more}>
          {t("list.more")}
        </Button>
      ) : null}
      {edit ? (
        <div className="chart-verbs">
          <Button size="small" onClick={() => setAdding(!adding)}>
            {t("office.add")}
          </Button>
          <Select
            size="small"
            style={{ width: 260 }}
            aria-label={t("office.bulk")}
            placeholder={t("office.bulk")}
            value={null}
            loading={bulk.isPending}
            options={categories.map((value) => ({ value, label: t("office.bulk.of", { category: t(`category.${value}`) }) }))}
            onChange={(category: UnitCategory | null) => (category ? bulk.mutate(category) : undefined)}
          />
        </div>
      ) : null}
      {adding ? (
        <Form<Values> layout="inline" initialValues={{ asPost: "member" }} onFinish={(values) => make.mutate(values)} className="rule-form">
          <Form.Item name="category" label={t("units.column.category")}>
            <Select allowClear style={{ width: 180 }} options={categories.map((value) => ({ value, label: t(`category.${value}`) }))} />
          </Form.Item>
          <Form.Item name="unitId" label={t("office.orUnit")}>
            <UnitSelect allowClear style={{ width: 220 }} />
          </Form.Item>
          <Form.Item name="asPost" label={t("term.post")}>
            <Select
              style={{ width: 140 }}
              options={(["member", "deputy", "deputyCommander"] as const).map((value) => ({ value, label: t(`post.${value}`) }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t("office.save")}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
