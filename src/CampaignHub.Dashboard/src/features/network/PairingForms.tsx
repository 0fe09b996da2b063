import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { PairingRow, VisitRow } from "@/api/types";
import { usePointPins } from "@/features/field/PointPick";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan, useMe } from "@/lib/session";
import { useToday } from "@/lib/today";
import { PhotoPicker } from "@/ui/Photos";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Visit = { day: string; visitor: string; what: string; visitors?: number | null; pointIds?: string[] };
const mostPoints = 50;

export function LogVisit({ pairing, done }: { pairing: PairingRow; done: () => void }) {
  const t = useWords();
  const me = useMe();
  const today = useToday();
  const name = useName();
  const can = useCan();
  const pins = usePointPins(can("assessment.read"));
  const [visitId] = useState(newId);
  const [photos, setPhotos] = useState<string[]>([]);
  const log = useMutation({
    mutationFn: (values: Visit) =>
      api.post<VisitRow>(
        `/api/pairings/${pairing.pairingId}/visits`,
        { ...values, visitors: values.visitors ?? null, pointIds: values.pointIds ?? [], visitId, photoId: photos[0] ?? null },
        { idempotencyKey: newId() },
      ),
    onSuccess: done,
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("appoint.required", { field }) }];
  return (
    <Form<Visit>
      layout="vertical"
      initialValues={{ day: today, visitor: pairing.personName ?? me?.displayName ?? "" }}
      onFinish={(values) => log.mutate(values)}
    >
      <ProblemAlert error={log.error} />
      <Form.Item name="day" label={t("visits.day")} rules={required(t("visits.day"))}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="visitor" label={t("visits.visitor")} rules={required(t("visits.visitor"))}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="what" label={t("visits.what")} rules={required(t("visits.what"))}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="visitors" label={t("visits.visitors")}>
        <InputNumber min={1} max={10000} />
      </Form.Item>
      {can("assessment.read") ? (
        <Form.Item name="pointIds" label={t("visits.points")} extra={t("visits.points.hint")}>
          <Select
            mode="multiple"
            maxCount={mostPoints}
            loading={pins.isFetching}
            showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
            options={(pins.data ?? []).map((pin) => ({
              value: pin.pointId,
              search: `${pin.code} ${pin.nameZh} ${pin.nameEn}`.toLowerCase(),
              label: name(pin.nameZh, pin.nameEn),
            }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item label={t("visits.photo")}>
        <PhotoPicker value={photos} onChange={setPhotos} max={1} label={t("visits.photo")} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={log.isPending}>
        {t("visits.save")}
      </Button>
    </Form>
  );
}

export function EndPairing({ pairing, done }: { pairing: PairingRow; done: () => void }) {
  const t = useWords();
  const today = useToday();
  const end = useMutation({
    mutationFn: (values: { lastDay: string }) => api.post<PairingRow>(`/api/pairings/${pairing.pairingId}/end`, values, { idempotencyKey: newId() }),
    onSuccess: done,
  });
  return (
    <Form<{ lastDay: string }> layout="vertical" initialValues={{ lastDay: today }} onFinish={(values) => end.mutate(values)}>
      <ProblemAlert error={end.error} />
      <Form.Item name="lastDay" label={t("end.last")} rules={[{ required: true, message: t("appoint.required", { field: t("end.last") }) }]}>
        <Input type="date" min={pairing.from} />
      </Form.Item>
      <Button danger htmlType="submit" loading={end.isPending}>
        {t("end.verb")}
      </Button>
    </Form>
  );
}
