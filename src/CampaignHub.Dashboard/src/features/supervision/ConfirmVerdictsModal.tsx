import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import type { ConfirmedVerdicts, PeriodVerdictRow } from "@/api/types";
import { useTitleName } from "@/features/honours/TitleTag";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

type Values = { decidedOn: string; decidedBy: string; reason: string; document?: string; titles?: Record<string, "warn" | "revoke" | undefined> };

/** Confirms praise and criticism of the chosen units, and what becomes of the titles of those criticised. */
export function ConfirmVerdictsModal({ period, rows, done, close }: { period: string; rows: PeriodVerdictRow[]; done: () => void; close: () => void }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const titled = useTitleName();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [attempt, setAttempt] = useState(newId);
  const confirm = useMutation({
    mutationFn: ({ titles, ...values }: Values) =>
      api.post<ConfirmedVerdicts>(
        "/api/supervision/verdicts",
        {
          ...values,
          document: values.document || null,
          period,
          units: rows.map((row) => ({
            unitId: row.unitId,
            titles: row.titles.flatMap((title) => {
              const move = titles?.[title.titleId];
              return move ? [{ titleId: title.titleId, version: title.version, move }] : [];
            }),
          })),
        },
        { idempotencyKey: attempt },
      ),
    onSuccess: (result) => {
      for (const key of ["supervision", "titles", "accountability-actions"]) void queries.invalidateQueries({ queryKey: [key] });
      void message.success(t("verdicts.confirmed", { commended: result.commended, criticised: result.criticised, titles: result.titles }));
      done();
    },
    onError: () => setAttempt(newId()),
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("required", { field }) }];
  const stakes = can("honours.keep") ? rows.flatMap((row) => row.titles.map((title) => ({ row, title }))) : [];
  return (
    <Modal open title={t("verdicts.confirm.title")} onCancel={close} footer={null} width={640}>
      <p className="soft">{t("verdicts.confirm.hint")}</p>
      <ul className="paper-list verdicts">
        {rows.map((row) => (
          <li key={row.unitId}>
            <ToneTag tone={row.verdict === "commended" ? "onTime" : "overdue"}>{t(`verdict.${row.verdict}`)}</ToneTag> {name(row.unitNameZh, row.unitNameEn)}
          </li>
        ))}
      </ul>
      <Form<Values> layout="vertical" initialValues={{ decidedOn: today }} onFinish={(values) => confirm.mutate(values)}>
        <ProblemAlert error={confirm.error} reload={() => void queries.invalidateQueries({ queryKey: ["supervision"] })} />
        {stakes.map(({ row, title }) => (
          <Form.Item
            key={title.titleId}
            name={["titles", title.titleId]}
            label={t("verdicts.title.of", { unit: name(row.unitNameZh, row.unitNameEn), title: titled(title) })}
          >
            <Select
              allowClear
              placeholder={t("verdicts.title.keep")}
              options={(title.state === "warned" ? (["revoke"] as const) : (["warn", "revoke"] as const)).map((move) => ({
                value: move,
                label: t(`verdicts.title.${move}`),
              }))}
            />
          </Form.Item>
        ))}
        <Form.Item name="decidedOn" label={t("verdicts.decidedOn")} rules={required(t("verdicts.decidedOn"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="decidedBy" label={t("verdicts.decidedBy")} rules={required(t("verdicts.decidedBy"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="reason" label={t("verdicts.why")} rules={required(t("verdicts.why"))}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="document" label={t("verdicts.document")}>
          <Input maxLength={100} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t("verdicts.confirm")}
        </Button>
      </Form>
    </Modal>
  );
}
