import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import type { CreatePoint, PointRow } from "@/api/types";
import { usePointPins } from "@/features/field/PointPick";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { PageHead } from "@/ui/ListPage";
import { LoadingState, ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import "./assessment.css";
import { usePointTypes } from "./types";
import { useWords } from "./words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));
const fields = ["code", "nameZh", "nameEn", "pointTypeCode", "areaId", "ownerUnitId", "longitude", "latitude"] as const;
type Values = Omit<CreatePoint, "pointId">;

/** Adds a point: where it is on the map, then what and whose it is. */
export function CreatePointPage() {
  const t = useWords();
  const name = useName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const types = usePointTypes();
  const pins = usePointPins();
  const [pointId] = useState(newId);
  const [beside, setBeside] = useState(false);
  const longitude = Form.useWatch("longitude", form);
  const latitude = Form.useWatch("latitude", form);
  const placed = typeof longitude === "number" && typeof latitude === "number";
  const create = useMutation({
    mutationFn: (values: Values) => api.post<PointRow>("/api/points", { pointId, ...values }, { idempotencyKey: newId() }),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ["points"] });
      void message.success(t("create.done", { name: name(row.nameZh, row.nameEn) }));
      void navigate(`/points/${row.pointId}`);
    },
    onError: (error) => setBeside(showFieldProblems(error, fields, (problems) => form.setFields(problems as never))),
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  const chosen = (field: string) => [{ required: true, message: t("create.required", { field }) }];
  return (
    <section className="page">
      <PageHead title={t("create.title")} />
      <div className="create-point">
        <div>
          <h2>{t("create.map")}</h2>
          <p className="soft" aria-live="polite">
            {placed ? t("create.picked", { longitude: longitude.toFixed(5), latitude: latitude.toFixed(5) }) : t("create.map.hint")}
          </p>
          <Suspense fallback={<LoadingState rows={8} />}>
            <CampaignMap
              label={t("create.map")}
              height={520}
              pins={[
                ...(pins.data ?? []).map((pin) => ({
                  id: pin.pointId,
                  longitude: pin.longitude,
                  latitude: pin.latitude,
                  tone: "plain" as const,
                  label: name(pin.nameZh, pin.nameEn),
                })),
                ...(placed ? [{ id: "new", longitude, latitude, tone: "overdue" as const, label: t("create.title") }] : []),
              ]}
              onPick={(x, y) => form.setFieldsValue({ longitude: Number(x.toFixed(6)), latitude: Number(y.toFixed(6)) })}
            />
          </Suspense>
        </div>
        <Form<Values>
          form={form}
          layout="vertical"
          onFinish={(values) => {
            setBeside(false);
            create.mutate(values);
          }}
        >
          {beside ? null : <ProblemAlert error={create.error} />}
          <div className="create-pair">
            <Form.Item name="longitude" label={t("create.longitude")} rules={[{ required: true, message: t("create.position.required") }]}>
              <InputNumber min={-180} max={180} step={0.0001} style={{ width: "100%" }} />
            </Form.Item>
            <Form.Item name="latitude" label={t("create.latitude")} rules={[{ required: true, message: t("create.position.required") }]}>
              <InputNumber min={-90} max={90} step={0.0001} style={{ width: "100%" }} />
            </Form.Item>
          </div>
          <Form.Item name="pointTypeCode" label={t("create.type")} rules={chosen(t("create.type"))}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              loading={types.isFetching}
              options={types.data?.map((row) => ({ value: row.code, label: name(row.nameZh, row.nameEn) }))}
            />
          </Form.Item>
          <div className="create-pair">
            <Form.Item name="code" label={t("create.code")} rules={required(t("create.code"))}>
              <Input maxLength={40} placeholder={t("create.code.example")} />
            </Form.Item>
            <Form.Item name="nameZh" label={t("create.nameZh")} rules={required(t("create.nameZh"))}>
              <Input maxLength={100} />
            </Form.Item>
          </div>
          <Form.Item name="nameEn" label={t("create.nameEn")} rules={required(t("create.nameEn"))}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="areaId" label={t("create.area")} rules={chosen(t("create.area"))}>
            <AreaSelect placeholder={t("create.area.pick")} />
          </Form.Item>
          <Form.Item name="ownerUnitId" label={t("create.owner")} rules={chosen(t("create.owner"))}>
            <UnitSelect />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
            {create.isPending ? t("create.saving") : t("create.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}
