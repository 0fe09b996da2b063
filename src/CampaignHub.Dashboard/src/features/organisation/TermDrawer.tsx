import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { AreaLevel, BodyPost, PostType } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { DayInput } from "./DayInput";
import { type PersonChoice, PersonInput } from "./PersonInput";
import { areaPosts, bodyPosts, heldByUnit, itemPosts, unitPosts } from "./posts";
import { useWords } from "./words";

export type TermTask = {
  verb: "appoint" | "end" | "succeed";
  kind: "body" | "unit" | "area" | "item";
  level?: AreaLevel;
  subjectId: string;
  subjectName: string;
  term?: BodyPost;
  post?: PostType;
};
type Values = {
  postType: PostType;
  person?: PersonChoice;
  unitId?: string;
  secondedFromUnitId?: string;
  title?: string;
  rank?: number;
  day: string;
  until?: string;
};

function postsOf(task: TermTask): PostType[] {
  if (task.kind === "unit") return unitPosts;
  if (task.kind === "item") return itemPosts;
  return task.kind === "area" ? areaPosts(task.level) : bodyPosts;
}

/** Appoints somebody, lets somebody succeed, or ends a term; every one from a business date. */
export function TermDrawer({ task, today, close, done }: { task: TermTask; today: string; close: () => void; done?: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [appointmentId] = useState(newId);
  const post = Form.useWatch("postType", form) ?? task.term?.postType ?? task.post;
  const save = useMutation({
    mutationFn: (values: Values) =>
      task.verb === "end"
        ? api.post(`/api/appointments/${task.term?.appointmentId}/end`, { lastDay: values.day })
        : api.post("/api/appointments", {
            appointmentId,
            postType: values.postType,
            subjectKind: task.kind,
            subjectId: task.subjectId,
            staffMemberId: heldByUnit(values.postType) ? null : (values.person?.staffMemberId ?? null),
            personName: heldByUnit(values.postType) ? null : (values.person?.personName ?? null),
            unitId: values.unitId ?? (heldByUnit(values.postType) ? null : (values.person?.unitId ?? null)),
            secondedFromUnitId: values.secondedFromUnitId ?? null,
            from: values.day,
            until: values.until || null,
            succeeds: task.verb === "succeed",
            title: values.title || null,
            rank: values.rank ?? null,
          }),
    onSuccess: () => {
      for (const key of ["bodies", "units", "areas", "network", "appointments", "staff", "point-types"]) void queries.invalidateQueries({ queryKey: [key] });
      void message.success(t(`term.${task.verb}.done`));
      close();
      done?.();
    },
  });
  const required = (field: string) => [{ required: true, message: t("create.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={`${t(`term.${task.verb}`)} · ${task.subjectName}`} onClose={close}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ postType: task.term?.postType ?? task.post, title: task.term?.title ?? undefined, rank: task.term?.rank ?? undefined, day: today }}
        onFinish={(values) => save.mutate(values)}
      >
        <ProblemAlert error={save.error} />
        {task.term ? (
          <p>
            {task.term.title ?? t(`post.${task.term.postType}`)} · <strong>{task.term.personName ?? name(task.term.unitNameZh, task.term.unitNameEn)}</strong>
          </p>
        ) : null}
        {task.verb === "end" ? null : (
          <>
            <Form.Item name="postType" label={t("term.post")} rules={required(t("term.post"))} hidden={task.verb === "succeed"}>
              <Select options={postsOf(task).map((value) => ({ value, label: t(`post.${value}`) }))} />
            </Form.Item>
            {heldByUnit(post) ? null : (
              <Form.Item name="person" label={t("term.person")} rules={required(t("term.person"))}>
                <PersonInput />
              </Form.Item>
            )}
            <Form.Item name="unitId" label={t("term.unit")} rules={heldByUnit(post) ? required(t("term.unit")) : []}>
              <UnitSelect allowClear />
            </Form.Item>
            {task.kind === "body" && !heldByUnit(post) ? (
              <>
                <Form.Item name="secondedFromUnitId" label={t("term.secondedFrom")}>
                  <UnitSelect allowClear />
                </Form.Item>
                <Form.Item name="title" label={t("term.title")} extra={t("term.title.hint")}>
                  <Input maxLength={64} />
                </Form.Item>
                <Form.Item name="rank" label={t("term.rank")} extra={t("term.rank.hint")}>
                  <InputNumber min={1} max={10000} />
                </Form.Item>
              </>
            ) : null}
          </>
        )}
        <Form.Item name="day" label={t(task.verb === "end" ? "term.lastDay" : "term.from")} rules={required(t("term.from"))}>
          <DayInput />
        </Form.Item>
        {task.verb === "end" ? null : (
          <Form.Item name="until" label={t("term.until")} extra={t("term.until.hint")}>
            <DayInput />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t(`term.${task.verb}`)}
        </Button>
      </Form>
    </Drawer>
  );
}
