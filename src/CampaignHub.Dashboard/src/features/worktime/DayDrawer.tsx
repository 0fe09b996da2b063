import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Radio, Space } from "antd";
import type { CalendarDayRow, CalendarYear, DayKind } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { kind: DayKind | null; nameZh?: string; nameEn?: string; source?: string };

/** Says what one date is: a storm day, a local festival, a make-up day. */
export function DayDrawer({ day, version, onClose }: { day: CalendarDayRow; version: number; onClose: () => void }) {
  const t = useWords();
  const dates = useDates();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form);
  const save = useMutation({
    mutationFn: (values: Values) => api.put<CalendarYear>(`/api/working-time/days/${day.date}`, { ...values, version }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["worktime"] });
      void message.success(t("day.saved"));
      onClose();
    },
  });
  const required = (field: string) => [{ required: kind !== "ordinary", whitespace: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 440} title={t("day", { day: dates.day(day.date) })} onClose={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind: day.kind ?? "holiday", nameZh: day.nameZh ?? "", nameEn: day.nameEn ?? "", source: day.source ?? "" }}
        onFinish={(values) => save.mutate(values)}
      >
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["worktime"] })} />
        <Form.Item name="kind" label={t("day.kind")}>
          <Radio.Group
            options={(["holiday", "workday", "ordinary"] as const).map((value) => ({ value, label: t(`day.kind.${value}`) }))}
            style={{ display: "grid", gap: 6 }}
          />
        </Form.Item>
        <Form.Item name="nameZh" label={t("day.nameZh")} rules={required(t("day.nameZh"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("day.nameEn")} rules={required(t("day.nameEn"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="source" label={t("day.source")}>
          <Input maxLength={200} />
        </Form.Item>
        <Space wrap>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("day.save")}
          </Button>
          {day.isOwn ? <Button onClick={() => save.mutate({ kind: null })}>{t("day.giveBack")}</Button> : null}
        </Space>
      </Form>
    </Drawer>
  );
}
