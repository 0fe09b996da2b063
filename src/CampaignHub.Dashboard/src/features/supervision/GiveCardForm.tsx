import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { CardBoardRow, CardColour } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

const colours: CardColour[] = ["green", "yellow", "red"];

/** Gives a unit a card for the month, or takes back the one it holds. */
export function GiveCardForm({ unit, period, done }: { unit: CardBoardRow; period: string; done: () => void }) {
  const t = useWords();
  const name = useName();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [cardId] = useState(newId);
  const held = unit.card;
  const send = useMutation({
    mutationFn: ({ colour, reason }: { colour?: CardColour; reason: string }) =>
      held
        ? api.post(`/api/supervision/cards/${held.cardId}/withdraw`, { reason }, { idempotencyKey: newId() })
        : api.post("/api/supervision/cards", { cardId, unitId: unit.unitId, colour, period, reason }, { idempotencyKey: newId() }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t(held ? "board.withdrawn" : "board.done"));
      done();
    },
  });
  return (
    <Modal
      open
      title={[t(held ? "board.withdraw" : "board.giveOne"), held?.colour ? t(`card.${held.colour}`) : null, name(unit.unitNameZh, unit.unitNameEn), period]
        .filter(Boolean)
        .join(" · ")}
      onCancel={done}
      footer={null}
    >
      <Form layout="vertical" initialValues={{ colour: unit.proposed ?? "yellow" }} onFinish={(values) => send.mutate(values)}>
        <ProblemAlert error={send.error} />
        {held ? null : (
          <Form.Item name="colour" label={t("board.colour")} required>
            <Select options={colours.map((colour) => ({ value: colour, label: t(`card.${colour}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t("note.reason")} rules={[{ required: true, whitespace: true, message: t("required", { field: t("note.reason") }) }]}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Button type="primary" danger={Boolean(held)} htmlType="submit" loading={send.isPending}>
          {t(held ? "board.withdraw" : "board.giveOne")}
        </Button>
      </Form>
    </Modal>
  );
}
