import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { ActRow, CardColour, GivenCard, StepForm } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { monthsFrom, quarterOf } from "./periods";
import { useWords } from "./words";

export const coloursOf: Partial<Record<StepForm, CardColour>> = { yellowCard: "yellow", redCard: "red", blackFlag: "blackFlag" };

/** The card or flag that a step asks for: given from here, or the one the unit holds for the period already. */
export function ThreadCard({ act, colour }: { act: ActRow; colour: CardColour }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [cardId] = useState(newId);
  const months = monthsFrom(dates.businessDate(act.at), today);
  const periods = colour === "blackFlag" ? [...new Set(months.map(quarterOf))] : months;
  const give = useMutation({
    mutationFn: (values: { period: string; reason: string }) =>
      api.post<GivenCard>("/api/supervision/cards", { ...values, cardId, unitId: act.unitId, colour, actId: act.actId }, { idempotencyKey: newId() }),
    onSuccess: (given) => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(given.cardId === cardId ? "board.done" : "thread.card.held"));
      setOpen(false);
    },
  });
  return (
    <section className="thread-records" aria-label={t(`card.${colour}`)}>
      <p className="soft">{t("thread.card.hint")}</p>
      <div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t("thread.card.give", { card: t(`card.${colour}`) })}
        </Button>
      </div>
      <Modal
        open={open}
        title={`${t(`card.${colour}`)} · ${name(act.unitNameZh, act.unitNameEn)}`}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <Form layout="vertical" initialValues={{ period: periods[0] }} onFinish={(values) => give.mutate(values)}>
          <ProblemAlert error={give.error} />
          <Form.Item name="period" label={t("thread.card.period")} required>
            <Select options={periods.map((period) => ({ value: period, label: period }))} />
          </Form.Item>
          <Form.Item name="reason" label={t("note.reason")} rules={[{ required: true, whitespace: true, message: t("required", { field: t("note.reason") }) }]}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={give.isPending}>
            {t("thread.card.give", { card: t(`card.${colour}`) })}
          </Button>
        </Form>
      </Modal>
    </section>
  );
}
