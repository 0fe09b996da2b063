import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { CreateUnit, UnitRow } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { AreaSelect } from "./AreaSelect";
import { categories } from "./categories";
import { useRankingGroups } from "./UnitsPage";
import { useWords } from "./words";

const fields = ["code", "nameZh", "nameEn", "category", "rankingGroupId", "areaId", "principalLeader", "leaderInCharge", "contactPerson"] as const;

export function CreateUnitDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [form] = Form.useForm<CreateUnit>();
  const [unitId] = useState(newId);
  const [beside, setBeside] = useState(false);
  const groups = useRankingGroups();
  const create = useMutation({
    mutationFn: (values: CreateUnit) =>
      api.post<UnitRow>(
        "/api/units",
        { ...values, unitId, rankingGroupId: values.rankingGroupId ?? null, areaId: values.areaId ?? null },
        { idempotencyKey: newId() },
      ),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ["units"] });
      void message.success(t("create.done", { name: name(row.nameZh, row.nameEn) }));
      void navigate({ pathname: `/organisation/units/${row.unitId}`, search });
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "unit.code-taken") {
        form.setFields([{ name: "code", errors: [error.detail ?? error.title] }]);
        setBeside(true);
      } else setBeside(showFieldProblems(error, fields, (problems) => form.setFields(problems as never)));
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  const text = (field: "code" | "nameZh" | "nameEn", label: string) => (
    <Form.Item name={field} label={label} rules={required(label)}>
      <Input maxLength={100} />
    </Form.Item>
  );
  return (
    <Drawer open size={phone ? "100%" : 520} title={t("create.title")} onClose={() => navigate({ pathname: "/organisation/units", search })}>
      <Form<CreateUnit>
        form={form}
        layout="vertical"
        onFinish={(values) => {
          setBeside(false);
          create.mutate(values);
        }}
      >
        {beside ? null : <ProblemAlert error={create.error} />}
        {text("code", t("create.code"))}
        {text("nameZh", t("create.nameZh"))}
        {text("nameEn", t("create.nameEn"))}
        <Form.Item name="category" label={t("create.category")} rules={[{ required: true, message: t("create.required", { field: t("create.category") }) }]}>
          <Select options={categories.map((value) => ({ value, label: t(`category.${value}`) }))} />
        </Form.Item>
        <Form.Item name="rankingGroupId" label={t("create.group")}>
          <Select
            allowClear
            placeholder={t("units.group.none")}
            options={groups.data?.map((row) => ({ value: row.rankingGroupId, label: name(row.nameZh, row.nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="areaId" label={t("create.area")}>
          <AreaSelect allowClear />
        </Form.Item>
        {(["principalLeader", "leaderInCharge", "contactPerson"] as const).map((field) => (
          <Form.Item key={field} name={field} label={t(`unit.${field}`)}>
            <Input maxLength={60} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t("create.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
