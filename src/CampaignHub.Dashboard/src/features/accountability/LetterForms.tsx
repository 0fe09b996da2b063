import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import type { LetterResult, LetterRow, Page, PeriodRow } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Props = { letter: LetterRow; done: () => void };

export function SignForm({ letter, done }: Props) {
  const t = useWords();
  const today = useToday();
  const sign = useMutation({
    mutationFn: (values: { signedOn: string; signedBy?: string }) =>
      api.post<LetterRow>(`/api/responsibility-letters/${letter.letterId}/sign`, values, { idempotencyKey: newId() }),
    onSuccess: done,
  });
  return (
    <Form layout="vertical" initialValues={{ signedOn: today }} onFinish={(values) => sign.mutate(values)}>
      <ProblemAlert error={sign.error} />
      <Form.Item name="signedOn" label={t("sign.on")} rules={[{ required: true, message: t("required", { field: t("sign.on") }) }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="signedBy" label={t("sign.by")} extra={t("sign.by.hint")}>
        <Input maxLength={64} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={sign.isPending}>
        {t("sign.verb")}
      </Button>
    </Form>
  );
}

const results: LetterResult[] = ["fulfilled", "partlyFulfilled", "notFulfilled"];

export function ConcludeForm({ letter, done }: Props) {
  const t = useWords();
  const periods = useQuery({ queryKey: ["periods", "pick"], queryFn: ({ signal }) => api.get<Page<PeriodRow>>("/api/periods", { limit: 100 }, signal) });
  const within = (periods.data?.items ?? []).filter((period) => period.from >= letter.from && period.to <= letter.until);
  const conclude = useMutation({
    mutationFn: (values: { result: LetterResult; period?: string; remark?: string }) =>
      api.post<LetterRow>(`/api/responsibility-letters/${letter.letterId}/conclude`, values, { idempotencyKey: newId() }),
    onSuccess: done,
  });
  return (
    <Form layout="vertical" onFinish={(values) => conclude.mutate(values)}>
      <ProblemAlert error={conclude.error} />
      <Form.Item name="result" label={t("letters.result")} rules={[{ required: true, message: t("required", { field: t("letters.result") }) }]}>
        <Select options={results.map((result) => ({ value: result, label: t(`letters.result.${result}`) }))} />
      </Form.Item>
      <Form.Item name="period" label={t("conclude.period")} extra={t("conclude.period.hint")}>
        <Select allowClear loading={periods.isFetching} options={within.map((period) => ({ value: period.period, label: period.period }))} />
      </Form.Item>
      <Form.Item name="remark" label={t("letters.remark")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={conclude.isPending}>
        {t("conclude.verb")}
      </Button>
    </Form>
  );
}
