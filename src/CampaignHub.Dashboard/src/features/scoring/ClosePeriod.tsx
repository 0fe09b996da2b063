import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, DatePicker, Form, Modal, Segmented } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Ranking } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { ProblemAlert } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import { type PeriodKind, periodKey, periodKinds } from "./periods";
import { useWords } from "./words";

type Values = { kind: PeriodKind; day: Dayjs };

/** Closes one period that is over; closing it again answers with the same figures. */
export function ClosePeriod({ kind: first, onDone }: { kind: PeriodKind; onDone: () => void }) {
  const t = useWords();
  const ui = useUiWords();
  const dates = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [kind, setKind] = useState(first);
  const today = dayjs(dates.businessDate(new Date().toISOString()));
  const close = useMutation({
    mutationFn: (period: string) => api.post<Ranking>(`/api/periods/${period}/close`),
    onSuccess: (ranking) => {
      queries.setQueryData(["periods", "ranking", ranking.period], ranking);
      void queries.invalidateQueries({ queryKey: ["periods"] });
      void queries.invalidateQueries({ queryKey: ["circulars"] });
      void queries.invalidateQueries({ queryKey: ["overview"] });
      void message.success(t("close.done", { period: ranking.period }));
      onDone();
      navigate(`/scoring/${ranking.period}`);
    },
  });
  return (
    <Modal
      open
      title={t("close.title")}
      okText={close.isPending ? t("close.busy") : t("close.verb")}
      cancelText={ui("action.cancel")}
      okButtonProps={{ disabled: close.isPending }}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      <p>{t("close.text")}</p>
      <ProblemAlert error={close.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ kind, day: today.subtract(1, first) }}
        onFinish={(values) => close.mutate(periodKey(values.kind, values.day))}
      >
        <Form.Item name="kind" label={t("close.kind")} required>
          <Segmented<PeriodKind>
            options={periodKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
            onChange={(next) => {
              setKind(next);
              form.setFieldValue("day", today.subtract(1, next));
            }}
          />
        </Form.Item>
        <Form.Item name="day" label={t("close.period")} rules={[{ required: true, message: t("close.period.required") }]}>
          <DatePicker
            picker={kind === "day" ? "date" : kind}
            format={(day) => periodKey(kind, day)}
            allowClear={false}
            disabledDate={(day) => !day.isBefore(today.startOf(kind))}
            style={{ width: 220 }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
