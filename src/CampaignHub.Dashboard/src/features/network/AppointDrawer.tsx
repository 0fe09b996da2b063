import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, App, AutoComplete, Button, Drawer, Form, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import type { AppointmentRow, NetworkNode, Page, PostType, StaffRow } from "@/api/types";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "./words";

type Values = { postType: PostType; personName?: string; unitId?: string; from: string };

const grids = ["grid", "subGrid"];
const postsOf = (node: NetworkNode): PostType[] =>
  grids.includes(node.level) ? ["gridLeader", "gridWorker", "areaLeader", "areaUnit"] : ["areaLeader", "areaUnit", "gridWorker"];

/** Names who answers for a node from a day on; the present holder of a single post makes way. */
export function AppointDrawer({ node, on, close, done }: { node: NetworkNode; on: string; close: () => void; done: () => void }) {
  const t = useWords();
  const posts = useOrganisationWords();
  const name = useName();
  const phone = useIsPhone();
  const dates = useDates();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [appointmentId] = useState(newId);
  const [member, setMember] = useState<StaffRow | null>(null);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const staff = useQuery({
    queryKey: ["staff", "pick", search],
    queryFn: ({ signal }) => api.get<Page<StaffRow>>("/api/staff", { search, limit: 20 }, signal),
    placeholderData: (before) => before,
  });
  const byUnit = Form.useWatch("postType", form) === "areaUnit";
  const appoint = useMutation({
    mutationFn: (values: Values) =>
      api.post<AppointmentRow>(
        "/api/appointments",
        {
          appointmentId,
          postType: values.postType,
          subjectKind: "area",
          subjectId: node.areaId,
          staffMemberId: byUnit || member?.nameZh !== values.personName ? null : (member?.staffMemberId ?? null),
          personName: byUnit ? null : values.personName,
          unitId: values.unitId ?? null,
          from: values.from,
          succeeds: true,
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: (row) => {
      void message.success(t("appoint.done", { date: dates.day(row.from) }));
      done();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("appoint.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("appoint.title", { area: name(node.nameZh, node.nameEn) })} onClose={close}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ postType: node.missing.includes("person") || !node.missing.includes("unit") ? postsOf(node)[0] : "areaUnit", from: on }}
        onFinish={(values) => appoint.mutate(values)}
      >
        <ProblemAlert error={appoint.error} />
        <Form.Item name="postType" label={t("appoint.post")} rules={required(t("appoint.post"))}>
          <Select options={postsOf(node).map((post) => ({ value: post, label: posts(`post.${post}`) }))} />
        </Form.Item>
        {byUnit ? null : (
          <Form.Item name="personName" label={t("appoint.person")} extra={t("appoint.person.hint")} rules={required(t("appoint.person"))}>
            <AutoComplete
              options={(staff.data?.items ?? []).map((row) => ({
                key: row.staffMemberId,
                value: row.nameZh,
                label: [row.nameZh, row.jobTitle, row.unitNameZh ? name(row.unitNameZh, row.unitNameEn) : null].filter(Boolean).join(" · "),
                row,
              }))}
              showSearch={{ onSearch: setTyped }}
              onSelect={(_, option) => {
                setMember(option.row);
                if (option.row.unitId) form.setFieldValue("unitId", option.row.unitId);
              }}
            >
              <Input maxLength={64} />
            </AutoComplete>
          </Form.Item>
        )}
        <Form.Item name="unitId" label={t("appoint.unit")} rules={byUnit ? required(t("appoint.unit")) : []}>
          <UnitSelect allowClear={!byUnit} />
        </Form.Item>
        <Form.Item name="from" label={t("appoint.from")} rules={required(t("appoint.from"))}>
          <Input type="date" />
        </Form.Item>
        <Alert type="info" showIcon title={t("appoint.succeeds")} style={{ marginBottom: 16 }} />
        <Button type="primary" htmlType="submit" loading={appoint.isPending}>
          {t("appoint.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
