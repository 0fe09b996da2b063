import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Segmented, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { CaseDetail, CaseRow, ExposureMedium, ExposureOrigin, Page, RecordedExposure } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { PhotoPicker } from "@/ui/Photos";
import { ProblemAlert } from "@/ui/States";
import { media, origins } from "./kinds";
import { useWords } from "./words";

type Values = {
  origin: ExposureOrigin;
  medium: ExposureMedium;
  column: string;
  issue?: string;
  airedOn: string;
  title: string;
  link?: string;
  caseIds: string[];
};

/** Enters where and when cases were exposed; opened from a case's supervision it names that case already. */
export function ExposureDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const today = useToday();
  const [params] = useSearchParams();
  const from = params.get("caseId") ?? undefined;
  const [exposureId] = useState(newId);
  const [photos, setPhotos] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const [known, setKnown] = useState<Record<string, string>>({});
  const wanted = useDeferredValue(typed);
  const label = (row: { number: string; description: string; descriptionEn?: string | null }) => `${row.number} ${name(row.description, row.descriptionEn)}`;
  const first = useQuery({
    queryKey: ["cases", "one", from],
    queryFn: ({ signal }) => api.get<CaseDetail>(`/api/cases/${from}`, undefined, signal),
    enabled: Boolean(from),
  });
  const found = useQuery({
    queryKey: ["cases", "expose", wanted],
    queryFn: ({ signal }) => api.get<Page<CaseRow>>("/api/cases", { search: wanted || undefined, limit: 30 }, signal),
    placeholderData: (before) => before,
  });
  const words: Record<string, string> = { ...known, ...Object.fromEntries((found.data?.items ?? []).map((row) => [row.caseId, label(row)])) };
  if (from && first.data) words[from] = label(first.data);
  const leave = () => {
    params.delete("caseId");
    void navigate(from ? `/supervision/cases/${from}` : { pathname: "/supervision/exposures", search: params.toString() });
  };
  const record = useMutation({
    mutationFn: (values: Values) =>
      api.post<RecordedExposure>(
        "/api/supervision/exposures",
        { ...values, issue: values.issue || null, link: values.link || null, photoId: photos[0] ?? null, exposureId },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["supervision"] });
      void message.success(t("exposures.done"));
      leave();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 520} title={t("exposures.new")} onClose={leave}>
      <Form<Values>
        layout="vertical"
        initialValues={{ origin: "ownColumn", medium: "newspaper", airedOn: today, caseIds: from ? [from] : [] }}
        onFinish={(values) => record.mutate(values)}
      >
        <ProblemAlert error={record.error} />
        <Form.Item name="origin" label={t("exposures.origin")} rules={required(t("exposures.origin"))}>
          <Segmented options={origins.map((one) => ({ value: one, label: t(`exposure.${one}`) }))} />
        </Form.Item>
        <Form.Item name="medium" label={t("exposures.medium")} rules={required(t("exposures.medium"))}>
          <Select options={media.map((one) => ({ value: one, label: t(`medium.${one}`) }))} />
        </Form.Item>
        <Form.Item name="column" label={t("exposures.column")} rules={required(t("exposures.column"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="issue" label={t("exposures.issue")}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="airedOn" label={t("exposures.on")} rules={required(t("exposures.on"))}>
          <Input type="date" max={today} />
        </Form.Item>
        <Form.Item name="title" label={t("exposures.name")} rules={required(t("exposures.name"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="link" label={t("exposures.link")} extra={t("exposures.link.hint")}>
          <Input type="url" inputMode="url" maxLength={500} />
        </Form.Item>
        <Form.Item name="caseIds" label={t("exposures.cases")} extra={t("exposures.cases.hint")} rules={required(t("exposures.cases"))}>
          <Select
            mode="multiple"
            maxCount={50}
            loading={found.isFetching}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={Object.entries(words).map(([value, text]) => ({ value, label: text }))}
            onChange={(ids: string[]) => setKnown(Object.fromEntries(ids.map((id) => [id, words[id] ?? id])))}
          />
        </Form.Item>
        <Form.Item label={t("exposures.photo")}>
          <PhotoPicker value={photos} onChange={setPhotos} max={1} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={record.isPending}>
          {t("exposures.save")}
        </Button>
      </Form>
    </Drawer>
  );
}
