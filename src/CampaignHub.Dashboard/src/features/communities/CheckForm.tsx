import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, Segmented } from "antd";
import { useState } from "react";
import type { CommunityDetail } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { PhotoPicker } from "@/ui/Photos";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { present: "yes" | "no"; checkedOn: string; note?: string };

/** Says whether a facility is there, with a photo if there is one. */
export function CheckForm({ areaId, facility, done }: { areaId: string; facility: CommunityDetail["facilities"][number]; done: () => void }) {
  const t = useWords();
  const today = useToday();
  const [photos, setPhotos] = useState<string[]>([]);
  const check = useMutation({
    mutationFn: (values: Values) =>
      api.put<CommunityDetail>(
        `/api/communities/${areaId}/facilities/${facility.itemId}`,
        { present: values.present === "yes", checkedOn: values.checkedOn, photoId: photos[0] ?? null, note: values.note || null },
        { idempotencyKey: newId() },
      ),
    onSuccess: done,
  });
  return (
    <Form<Values>
      layout="vertical"
      className="community-check"
      initialValues={{ present: facility.present === false ? "no" : "yes", checkedOn: today }}
      onFinish={(values) => check.mutate(values)}
    >
      <ProblemAlert error={check.error} />
      <Form.Item name="present">
        <Segmented
          options={[
            { value: "yes", label: t("facility.present") },
            { value: "no", label: t("facility.absent") },
          ]}
        />
      </Form.Item>
      <Form.Item name="checkedOn" label={t("facility.on")} rules={[{ required: true, message: t("required", { field: t("facility.on") }) }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="note" label={t("facility.note")}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item label={t("facility.photo")}>
        <PhotoPicker value={photos} onChange={setPhotos} max={1} label={t("facility.photo")} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={check.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}
