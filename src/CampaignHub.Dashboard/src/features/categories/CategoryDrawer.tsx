import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Radio, Select } from "antd";
import type { CategoryRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { LimitInput, type LimitValue, limitOf } from "./LimitInput";
import { useCategories } from "./tree";
import { useWords } from "./words";

type Values = Omit<CategoryRow, "limit" | "extended" | "version"> & { limit?: LimitValue; extended?: LimitValue };

/** Adds a category or changes what one asks for. */
export function CategoryDrawer({ category, onClose }: { category: CategoryRow | null; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { data } = useCategories();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form);
  const save = useMutation({
    mutationFn: ({ code, limit, extended, ...values }: Values) =>
      api.put<CategoryRow>(
        `/api/case-categories/${encodeURIComponent(category?.code ?? code)}`,
        { ...values, parentCode: values.parentCode || null, limit: limitOf(limit), extended: limitOf(extended), version: category?.version ?? 0 },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["categories"] });
      void message.success(t("edit.saved"));
      onClose();
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  const above = (data ?? []).filter((row) => row.kind === (kind ?? "event") && row.code !== category?.code && !row.limit);
  const initial: Partial<Values> = category
    ? { ...category, limit: category.limit ?? undefined, extended: category.extended ?? undefined }
    : { kind: "event", ownerAxis: "area", nearRadius: 50, nearDays: 7, active: true, limit: { amount: 1, unit: "workingDays", fivePlusTwo: false } };
  return (
    <Drawer open size={phone ? "100%" : 520} title={category ? t("edit.title", { code: category.code }) : t("edit.new")} onClose={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["categories"] })} />
        {category ? (
          <p className="soft">{t("edit.running")}</p>
        ) : (
          <Form.Item name="code" label={t("edit.code")} rules={required(t("edit.code"))}>
            <Input maxLength={64} />
          </Form.Item>
        )}
        <Form.Item name="nameZh" label={t("edit.nameZh")} rules={required(t("edit.nameZh"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("edit.nameEn")} rules={required(t("edit.nameEn"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="kind" label={t("edit.kind")} required>
          <Radio.Group options={(["event", "component"] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="parentCode" label={t("edit.parent")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("edit.parent.none")}
            options={above.map((row) => ({ value: row.code, label: `${row.code} ${name(row.nameZh, row.nameEn)}` }))}
          />
        </Form.Item>
        <Form.Item name="limit" label={t("edit.limit")}>
          <LimitInput label={t("edit.limit")} />
        </Form.Item>
        <Form.Item name="extended" label={t("edit.extended")}>
          <LimitInput label={t("edit.extended")} weekends={false} />
        </Form.Item>
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{t("edit.urgent")}</Checkbox>
        </Form.Item>
        <Form.Item name="ownerAxis" label={t("edit.axis")} required>
          <Radio.Group options={(["area", "sector"] as const).map((value) => ({ value, label: t(`axis.${value}`) }))} />
        </Form.Item>
        <Form.Item name="nearRadius" label={t("edit.radius")}>
          <InputNumber min={1} max={2000} precision={0} />
        </Form.Item>
        <Form.Item name="nearDays" label={t("edit.days")}>
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
        <Form.Item name="filingStandard" label={t("edit.filing")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="filingStandardEn" label={t("edit.filingEn")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="closingStandard" label={t("edit.closing")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="closingStandardEn" label={t("edit.closingEn")}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="photoRequired" valuePropName="checked">
          <Checkbox>{t("edit.photo")}</Checkbox>
        </Form.Item>
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t("edit.active")}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("edit.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
