import { useMutation } from "@tanstack/react-query";
import { Button, Form, Input, InputNumber, Segmented, Select } from "antd";
import { useState } from "react";
import type { DutyFilling, DutyRoster } from "@/api/types";
import { type PersonChoice, PersonInput } from "@/features/organisation/PersonInput";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan, useMe } from "@/lib/session";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import { dutyDays } from "./roster";
import { useWords } from "./words";

type Who = "leader" | "person" | "unit";
type Values = { person?: PersonChoice; unitId?: string; people?: number; band?: number; station?: string; until?: string };

/** Puts a leader, a person or so many people of a unit down for a day, or for every day of duty until another. */
export function FillForm({ roster, day, done }: { roster: DutyRoster; day: string; done: (days: number) => void }) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const me = useMe();
  const edits = can("duty.edit");
  const ask = roster.asks.find((one) => one.unitId === me?.unitId);
  const [who, setWho] = useState<Who>(edits ? "leader" : "unit");
  const [fillingId, setFillingId] = useState(newId);
  const [form] = Form.useForm<Values>();
  const fill = useMutation({
    mutationFn: (values: Values) =>
      api.post<DutyFilling>(
        `/api/duty/rosters/${roster.rosterId}/entries`,
        {
          fillingId,
          days: values.until ? dutyDays(roster, day, values.until) : [day],
          band: values.band ?? null,
          station: values.station?.trim() || null,
          role: who === "leader" ? "leader" : "people",
          staffMemberId: who === "unit" ? null : (values.person?.staffMemberId ?? null),
          personName: who === "unit" ? null : values.person?.personName,
          unitId: who === "unit" ? values.unitId : edits ? (values.person?.unitId ?? null) : me?.unitId,
          people: who === "unit" ? values.people : 1,
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: (filling) => done(filling.entries.length),
    onError: () => setFillingId(newId()),
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="duty-fill"
      initialValues={{ unitId: me?.unitId ?? undefined, people: ask?.people }}
      onFinish={(values) => fill.mutate(values)}
    >
      <h3>{t("fill.title")}</h3>
      <ProblemAlert error={fill.error} />
      <Segmented<Who>
        block
        aria-label={t("fill.role")}
        value={who}
        onChange={setWho}
        options={(edits ? (["leader", "person", "unit"] as const) : (["unit", "person"] as const)).map((value) => ({ value, label: t(`fill.role.${value}`) }))}
      />
      {who === "unit" ? (
        <div className="duty-fill-row">
          <Form.Item name="unitId" label={t("fill.unit")} rules={required(t("fill.unit"))}>
            {edits ? <UnitSelect /> : <Select disabled options={[{ value: me?.unitId ?? "", label: name(me?.unitNameZh, me?.unitNameEn) }]} />}
          </Form.Item>
          <Form.Item name="people" label={t("fill.count")} rules={required(t("fill.count"))}>
            <InputNumber min={1} max={100000} precision={0} />
          </Form.Item>
        </div>
      ) : (
        <Form.Item
          name="person"
          label={t("fill.person")}
          rules={[
            { required: true, message: t("required", { field: t("fill.person") }) },
            {
              validator: (_, value?: PersonChoice) =>
                !value || value.personName.trim() ? Promise.resolve() : Promise.reject(new Error(t("required", { field: t("fill.person") }))),
            },
          ]}
        >
          <PersonInput />
        </Form.Item>
      )}
      {roster.bands.length > 0 ? (
        <Form.Item name="band" label={t("fill.band")}>
          <Select
            allowClear
            placeholder={t("day.band.whole")}
            options={roster.bands.map((band) => ({
              value: band.number,
              label: `${name(band.nameZh, band.nameEn)} ${band.from.slice(0, 5)}–${band.until.slice(0, 5)}`,
            }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="station" label={t("fill.station")} extra={t("fill.station.hint")}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="until" label={t("fill.until")} extra={t("fill.until.hint")}>
        <Input type="date" min={day} max={roster.until} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={fill.isPending}>
        {t("fill.save")}
      </Button>
    </Form>
  );
}
