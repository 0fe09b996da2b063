import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input } from "antd";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import type { ArbitrationRow } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { LoadingState, ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { useWords } from "../words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));
type Values = { areaId?: string; unitId?: string; note?: string };

/** Says whose a doubtful place is: an area, a unit, or both. */
export function DecideDrawer({ row, doubt, onClose }: { row: ArbitrationRow; doubt: string; onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [key, setKey] = useState(newId);
  const areaId = Form.useWatch("areaId", form);
  const decide = useMutation({
    mutationFn: (values: Values) =>
      api.post(
        `/api/arbitrations/${row.arbitrationId}/decide`,
        { version: row.version, areaId: values.areaId ?? null, unitId: values.unitId ?? null, note: values.note?.trim() || null },
        { idempotencyKey: key },
      ),
    onSuccess: () => {
      for (const queryKey of [["arbitrations"], ["cases"]]) void queries.invalidateQueries({ queryKey });
      void message.success(t("arbitration.done"));
      onClose();
    },
    onError: () => setKey(newId()),
  });
  return (
    <Drawer open size={phone ? "100%" : 560} title={t("arbitration.decide.title", { number: row.number })} onClose={onClose}>
      <p className="case-description" data-content>
        {name(row.description, row.descriptionEn)}
      </p>
      <p>
        <Link to={`/ledger/${row.caseId}`}>{t("case.open")}</Link>
      </p>
      <p className="soft">
        {doubt}
        {row.longitude !== null && row.latitude !== null ? (
          <span className="tabular">{` · ${row.longitude.toFixed(5)}, ${row.latitude.toFixed(5)}`}</span>
        ) : null}
        {row.address ? ` · ${row.address}` : ""}
      </p>
      {row.longitude !== null && row.latitude !== null ? (
        <Suspense fallback={<LoadingState rows={4} />}>
          <CampaignMap
            height={240}
            label={t("arbitration.map")}
            pins={[{ id: row.caseId, longitude: row.longitude, latitude: row.latitude, tone: "overdue", label: row.number }]}
          />
        </Suspense>
      ) : null}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => decide.mutate(values)} style={{ marginTop: 12 }}>
        <ProblemAlert error={decide.error} reload={() => void queries.invalidateQueries({ queryKey: ["arbitrations"] })} />
        {row.claims.length > 0 ? (
          <p className="area-verbs">
            {row.claims.map((area) => (
              <Button key={area.areaId} aria-pressed={area.areaId === areaId} onClick={() => form.setFieldValue("areaId", area.areaId)}>
                {name(area.nameZh, area.nameEn)}
              </Button>
            ))}
          </p>
        ) : null}
        <Form.Item
          name="areaId"
          label={t("arbitration.area")}
          dependencies={["unitId"]}
          rules={[
            {
              validator: (_, area?: string) =>
                area || form.getFieldValue("unitId") ? Promise.resolve() : Promise.reject(new Error(t("arbitration.decide.needed"))),
            },
          ]}
        >
          <AreaSelect allowClear />
        </Form.Item>
        <Form.Item name="unitId" label={t("arbitration.unit")} extra={t("arbitration.unit.hint")}>
          <UnitSelect allowClear />
        </Form.Item>
        <Form.Item name="note" label={t("arbitration.note")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {t("arbitration.decide")}
        </Button>
      </Form>
    </Drawer>
  );
}
