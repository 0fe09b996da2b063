import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { AwardedTitle, TitleKind, TitleLevel } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { kinds, levels } from "./kinds";
import { useWords } from "./words";

type Values = { unitId: string; kind: TitleKind; level: TitleLevel; awardedOn: string; awardedBy: string; validUntil?: string; document?: string };

export function AwardDrawer() {
  const t = useWords();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const today = useToday();
  const [titleId] = useState(newId);
  const award = useMutation({
    mutationFn: (values: Values) =>
      api.post<AwardedTitle>(
        "/api/titles",
        { ...values, validUntil: values.validUntil || null, document: values.document || null, titleId },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["titles"] });
      void message.success(t("done"));
      void navigate({ pathname: `/titles/${titleId}`, search });
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("new")} onClose={() => navigate({ pathname: "/titles", search })}>
      <Form<Values>
        layout="vertical"
        initialValues={{ kind: "civilisedUnit", level: "municipal", awardedOn: today }}
        onFinish={(values) => award.mutate(values)}
      >
        <ProblemAlert error={award.error} />
        <Form.Item name="unitId" label={t("unit")} rules={required(t("unit"))}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="kind" label={t("kind")} rules={required(t("kind"))}>
          <Select options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t("level")} rules={required(t("level"))}>
          <Select options={levels.map((one) => ({ value: one, label: t(`level.${one}`) }))} />
        </Form.Item>
        <Form.Item name="awardedOn" label={t("awarded")} rules={required(t("awarded"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="awardedBy" label={t("awardedBy")} rules={required(t("awardedBy"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="validUntil" label={t("validUntil")} extra={t("validUntil.hint")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="document" label={t("document")}>
          <Input maxLength={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={award.isPending}>
          {t("save")}
        </Button>
      </Form>
    </Drawer>
  );
}
