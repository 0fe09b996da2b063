import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import type { UnitCategory, UnitDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { AreaSelect } from "./AreaSelect";
import { categories } from "./categories";
import { useRankingGroups } from "./UnitsPage";
import { useWords } from "./words";

type Values = { nameZh: string; nameEn: string; category: UnitCategory; rankingGroupId?: string; areaId?: string };

/** Changes what a unit is called, what it is, and where it ranks. */
export function EditUnitDrawer({ unit, close }: { unit: UnitDetail; close: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const groups = useRankingGroups();
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.put<UnitDetail>(`/api/units/${unit.unitId}`, { ...values, rankingGroupId: values.rankingGroupId ?? null, areaId: values.areaId ?? null }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["units"] });
      void message.success(t("body.saved"));
      close();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("unit.edit")} onClose={close}>
      <Form<Values>
        layout="vertical"
        initialValues={{
          nameZh: unit.nameZh,
          nameEn: unit.nameEn,
          category: unit.category,
          rankingGroupId: unit.rankingGroupId ?? undefined,
          areaId: unit.areaId ?? undefined,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <ProblemAlert error={save.error} />
        <Form.Item name="nameZh" label={t("create.nameZh")} rules={required(t("create.nameZh"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("create.nameEn")} rules={required(t("create.nameEn"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="category" label={t("create.category")}>
          <Select options={categories.map((value) => ({ value, label: t(`category.${value}`) }))} />
        </Form.Item>
        <Form.Item name="rankingGroupId" label={t("create.group")}>
          <Select allowClear options={groups.data?.map((row) => ({ value: row.rankingGroupId, label: name(row.nameZh, row.nameEn) }))} />
        </Form.Item>
        <Form.Item name="areaId" label={t("create.area")}>
          <AreaSelect allowClear />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("body.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
