import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import type { BodyNode, PostType } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { DayInput } from "./DayInput";
import { type PersonChoice, PersonInput } from "./PersonInput";
import { bodyPosts, heldByUnit } from "./posts";
import { useWords } from "./words";

type Line = { postType: PostType; person?: PersonChoice; unitId?: string; secondedFromUnitId?: string; title?: string };
type Values = { effectiveOn: string; reason: string; addressees?: string; ends?: string[]; begins?: Line[] };

/** Ends some terms and begins others as one change, which drafts its notice. */
export function AdjustDrawer({ body, today, close }: { body: BodyNode; today: string; close: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [rosterChangeId] = useState(newId);
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.post(`/api/bodies/${body.bodyId}/adjust`, {
        rosterChangeId,
        effectiveOn: values.effectiveOn,
        reason: values.reason,
        addressees: values.addressees || null,
        ends: values.ends ?? [],
        begins: (values.begins ?? []).map((line) => ({
          appointmentId: newId(),
          postType: line.postType,
          title: line.title || null,
          rank: null,
          staffMemberId: heldByUnit(line.postType) ? null : (line.person?.staffMemberId ?? null),
          personName: heldByUnit(line.postType) ? null : (line.person?.personName ?? null),
          unitId: line.unitId ?? (heldByUnit(line.postType) ? null : (line.person?.unitId ?? null)),
          secondedFromUnitId: line.secondedFromUnitId ?? null,
        })),
      }),
    onSuccess: () => {
      for (const key of ["bodies", "appointments", "staff"]) void queries.invalidateQueries({ queryKey: [key] });
      void message.success(t("adjust.done"));
      close();
    },
  });
  const required = (field: string) => [{ required: true, message: t("create.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 640} title={`${t("adjust.title")} · ${name(body.nameZh, body.nameEn)}`} onClose={close}>
      <Form<Values> layout="vertical" initialValues={{ effectiveOn: today, reason: "因人事变动和工作需要" }} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} />
        <Form.Item name="effectiveOn" label={t("adjust.effectiveOn")} rules={required(t("adjust.effectiveOn"))}>
          <DayInput />
        </Form.Item>
        <Form.Item name="reason" label={t("adjust.reason")} rules={required(t("adjust.reason"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="addressees" label={t("adjust.addressees")}>
          <Input maxLength={200} placeholder="各责任单位" />
        </Form.Item>
        <Form.Item name="ends" label={t("adjust.ends")}>
          <Checkbox.Group
            className="adjust-ends"
            options={body.posts.map((post) => ({
              value: post.appointmentId,
              label: `${post.title ?? t(`post.${post.postType}`)} · ${post.personName ?? name(post.unitNameZh, post.unitNameEn)}`,
            }))}
          />
        </Form.Item>
        <h3>{t("adjust.begins")}</h3>
        <Form.List name="begins">
          {(lines, { add, remove }) => (
            <>
              {lines.map((line) => (
                <fieldset key={line.key} className="adjust-line">
                  <Form.Item name={[line.name, "postType"]} label={t("term.post")} rules={required(t("term.post"))}>
                    <Select options={bodyPosts.map((value) => ({ value, label: t(`post.${value}`) }))} />
                  </Form.Item>
                  <Form.Item noStyle shouldUpdate>
                    {({ getFieldValue }) =>
                      heldByUnit(getFieldValue(["begins", line.name, "postType"])) ? null : (
                        <Form.Item name={[line.name, "person"]} label={t("term.person")} rules={required(t("term.person"))}>
                          <PersonInput />
                        </Form.Item>
                      )
                    }
                  </Form.Item>
                  <Form.Item name={[line.name, "unitId"]} label={t("term.unit")}>
                    <UnitSelect allowClear />
                  </Form.Item>
                  <Form.Item name={[line.name, "secondedFromUnitId"]} label={t("term.secondedFrom")}>
                    <UnitSelect allowClear />
                  </Form.Item>
                  <Form.Item name={[line.name, "title"]} label={t("term.title")}>
                    <Input maxLength={64} />
                  </Form.Item>
                  <Button icon={<DeleteOutlined />} onClick={() => remove(line.name)}>
                    {t("adjust.remove")}
                  </Button>
                </fieldset>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t("adjust.add")}
              </Button>
            </>
          )}
        </Form.List>
        <p className="soft">{t("adjust.hint")}</p>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("adjust.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
