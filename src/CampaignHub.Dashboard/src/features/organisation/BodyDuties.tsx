import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Form, InputNumber } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { BodyDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { AreaSelect } from "./AreaSelect";
import { DayInput } from "./DayInput";
import { useWords } from "./words";

type Strength = { unitId: string; on: string; staff: number; vehicles: number };

/** The areas a body looks after and, for a joint operation, who draws in what. */
export function BodyDuties({ detail, edit, today }: { detail: BodyDetail; edit: boolean; today: string }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const queries = useQueryClient();
  const [areaId, setAreaId] = useState<string>();
  const { bodyId, kind } = detail.body;
  const done = () => queries.invalidateQueries({ queryKey: ["bodies"] });
  const assign = useMutation({
    mutationFn: () => api.post(`/api/bodies/${bodyId}/areas`, { bodyAreaId: newId(), areaId, from: today }),
    onSuccess: () => {
      setAreaId(undefined);
      void done();
    },
  });
  const end = useMutation({ mutationFn: (id: string) => api.post(`/api/bodies/areas/${id}/end`, { lastDay: today }), onSuccess: done });
  const record = useMutation({
    mutationFn: (values: Strength) => api.post(`/api/bodies/${bodyId}/contributions`, { contributionId: newId(), ...values }),
    onSuccess: done,
  });
  const joint = kind === "jointOperation";
  return (
    <>
      {detail.areas.length > 0 || edit ? (
        <section className="body-section">
          <h2>{t("duty.areas")}</h2>
          <ProblemAlert error={assign.error ?? end.error} />
          {detail.areas.length === 0 ? <p className="soft">{t("duty.areas.none")}</p> : null}
          <ul className="rule-list">
            {detail.areas.map((row) => (
              <li key={row.bodyAreaId}>
                <Link to={`/organisation?areaId=${row.areaId}`}>{name(row.areaNameZh, row.areaNameEn)}</Link>{" "}
                <span className="soft">{t("chart.since", { date: dates.day(row.from) })}</span>
                {edit && !row.until ? (
                  <Button size="small" type="link" onClick={() => end.mutate(row.bodyAreaId)}>
                    {t("duty.areas.end")}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {edit ? (
            <div className="chart-verbs duty-area">
              <AreaSelect value={areaId} onChange={setAreaId} allowClear placeholder={t("duty.areas.pick")} />
              <Button disabled={!areaId} loading={assign.isPending} onClick={() => assign.mutate()}>
                {t("duty.areas.assign")}
              </Button>
            </div>
          ) : null}
        </section>
      ) : null}
      {joint ? (
        <section className="body-section">
          <h2>{t("duty.strength")}</h2>
          <p className="tabular">
            {t("duty.strength.total", { units: integer(detail.unitsDrawnIn), staff: integer(detail.staffDrawnIn), vehicles: integer(detail.vehiclesDrawnIn) })}
          </p>
          <ProblemAlert error={record.error} />
          <ul className="rule-list">
            {detail.contributions.map((row) => (
              <li key={row.contributionId} className="tabular">
                {dates.day(row.on)} · {name(row.unitNameZh, row.unitNameEn)} · {t("duty.strength.row", { staff: row.staff, vehicles: row.vehicles })}
              </li>
            ))}
          </ul>
          {edit ? (
            <Form<Strength>
              layout="inline"
              className="rule-form"
              initialValues={{ on: today, staff: 1, vehicles: 0 }}
              onFinish={(values) => record.mutate(values)}
            >
              <Form.Item name="unitId" label={t("term.unit")} rules={[{ required: true, message: t("create.required", { field: t("term.unit") }) }]}>
                <UnitSelect style={{ width: 220 }} />
              </Form.Item>
              <Form.Item name="on" label={t("duty.on")}>
                <DayInput />
              </Form.Item>
              <Form.Item name="staff" label={t("duty.staff")}>
                <InputNumber min={0} max={100000} />
              </Form.Item>
              <Form.Item name="vehicles" label={t("duty.vehicles")}>
                <InputNumber min={0} max={10000} />
              </Form.Item>
              <Button htmlType="submit" loading={record.isPending}>
                {t("duty.record")}
              </Button>
            </Form>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
