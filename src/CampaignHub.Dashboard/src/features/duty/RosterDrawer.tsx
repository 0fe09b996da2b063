import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Segmented, Select } from "antd";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { DayOfWeek, DutyRoster, PostType } from "@/api/types";
import { AreaSelect } from "@/features/organisation/AreaSelect";
import { bodyPosts, heldByUnit, unitPosts, usePostNames } from "@/features/organisation/posts";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { UnitSelect } from "@/ui/UnitSelect";
import "./duty.css";
import { useToday } from "@/lib/today";
import { useBodies, weekdays } from "./roster";
import { useWords } from "./words";

type Band = { nameZh: string; nameEn: string; from: string; until: string; people: number; needsLeader?: boolean };
type Kind = "body" | "unit" | "area";
type Values = {
  subjectKind: Kind;
  subjectId: string;
  nameZh: string;
  nameEn: string;
  from: string;
  until: string;
  weekdays: DayOfWeek[];
  needsLeader: boolean;
  leaderPosts: PostType[];
  people: number;
  warnDays: number;
  bands: Band[];
  asks: { unitId: string; people: number }[];
};

const time = (text: string) => (text.length === 5 ? `${text}:00` : text);

/** A body, a unit or an area, picked as its kind is picked. */
function Subject() {
  const t = useWords();
  const name = useName();
  const kind = Form.useWatch<Kind>("subjectKind");
  const bodies = useBodies();
  return (
    <Form.Item name="subjectId" label={t("edit.subject")} rules={[{ required: true, message: t("required", { field: t("edit.subject") }) }]}>
      {kind === "unit" ? (
        <UnitSelect />
      ) : kind === "area" ? (
        <AreaSelect />
      ) : (
        <Select
          showSearch={{ optionFilterProp: "label" }}
          loading={bodies.isFetching}
          options={(bodies.data ?? []).map((body) => ({ value: body.bodyId, label: name(body.nameZh, body.nameEn) }))}
        />
      )}
    </Form.Item>
  );
}

function Bands() {
  const t = useWords();
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Form.List name="bands">
      {(fields, { add, remove }) => (
        <fieldset className="duty-parts">
          <legend>{t("edit.bands")}</legend>
          {fields.map((field) => (
            <div key={field.key} className="duty-band">
              <Form.Item name={[field.name, "nameZh"]} label={t("edit.band.nameZh")} rules={required(t("edit.band.nameZh"))}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name={[field.name, "nameEn"]} label={t("edit.band.nameEn")} rules={required(t("edit.band.nameEn"))}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[field.name, "from"]} label={t("edit.band.from")} rules={required(t("edit.band.from"))}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name={[field.name, "until"]} label={t("edit.band.until")} rules={required(t("edit.band.until"))}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name={[field.name, "people"]} label={t("edit.band.people")} rules={required(t("edit.band.people"))}>
                <InputNumber min={0} max={100000} precision={0} />
              </Form.Item>
              <Form.Item name={[field.name, "needsLeader"]} valuePropName="checked" label=" ">
                <Checkbox>{t("edit.band.leader")}</Checkbox>
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={t("edit.band.remove")} onClick={() => remove(field.name)} />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={fields.length >= 12} onClick={() => add({ people: 0, needsLeader: false })}>
            {t("edit.bands.add")}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function Asks() {
  const t = useWords();
  return (
    <Form.List name="asks">
      {(fields, { add, remove }) => (
        <fieldset className="duty-parts">
          <legend>{t("edit.asks")}</legend>
          {fields.map((field) => (
            <div key={field.key} className="duty-ask">
              <Form.Item name={[field.name, "unitId"]} label={t("fill.unit")} rules={[{ required: true, message: t("required", { field: t("fill.unit") }) }]}>
                <UnitSelect />
              </Form.Item>
              <Form.Item
                name={[field.name, "people"]}
                label={t("edit.ask.people")}
                rules={[{ required: true, message: t("required", { field: t("edit.ask.people") }) }]}
              >
                <InputNumber min={0} max={100000} precision={0} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={t("edit.ask.remove")} onClick={() => remove(field.name)} />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ people: 10 })}>
            {t("edit.asks.add")}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

type Props = { roster?: DutyRoster; onClose: () => void; onDone: (roster: DutyRoster) => void };

function RosterDrawer({ roster, onClose, onDone }: Props) {
  const t = useWords();
  const posts = usePostNames();
  const phone = useIsPhone();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [rosterId] = useState(newId);
  const save = useMutation({
    mutationFn: (values: Values) => {
      const plan = {
        ...values,
        bands: values.bands.map((band) => ({ ...band, from: time(band.from), until: time(band.until), needsLeader: band.needsLeader ?? false })),
      };
      return roster
        ? api.put<DutyRoster>(`/api/duty/rosters/${roster.rosterId}`, { ...plan, version: roster.version }, { idempotencyKey: newId() })
        : api.post<DutyRoster>("/api/duty/rosters", { ...plan, rosterId }, { idempotencyKey: newId() });
    },
    onSuccess: (saved) => {
      void queries.invalidateQueries({ queryKey: ["duty"] });
      void message.success(t("edit.done"));
      onDone(saved);
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  const initial: Partial<Values> = roster
    ? {
        ...roster,
        subjectKind: roster.subjectKind as Kind,
        bands: roster.bands.map((band) => ({ ...band, from: band.from.slice(0, 5), until: band.until.slice(0, 5) })),
      }
    : { subjectKind: "body", from: today, weekdays, needsLeader: true, leaderPosts: [], people: 10, warnDays: 3, bands: [], asks: [] };
  return (
    <Drawer open size={phone ? "100%" : 640} title={t(roster ? "edit.title.edit" : "edit.title.new")} onClose={onClose}>
      <Form<Values> layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["duty"] })} />
        <Form.Item name="nameZh" label={t("edit.nameZh")} rules={required(t("edit.nameZh"))}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="nameEn" label={t("edit.nameEn")} rules={required(t("edit.nameEn"))}>
          <Input maxLength={200} />
        </Form.Item>
        {roster ? null : (
          <>
            <Form.Item name="subjectKind" label={t("edit.kind")} rules={required(t("edit.kind"))}>
              <Segmented options={(["body", "unit", "area"] as const).map((value) => ({ value, label: t(`edit.kind.${value}`) }))} />
            </Form.Item>
            <Subject />
          </>
        )}
        <div className="duty-pair">
          <Form.Item name="from" label={t("edit.from")} rules={required(t("edit.from"))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="until" label={t("edit.until")} rules={required(t("edit.until"))}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Form.Item name="weekdays" label={t("edit.weekdays")} rules={required(t("edit.weekdays"))}>
          <Checkbox.Group options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} />
        </Form.Item>
        <Form.Item name="needsLeader" valuePropName="checked">
          <Checkbox>{t("edit.leader")}</Checkbox>
        </Form.Item>
        <Form.Item name="leaderPosts" label={t("edit.posts")} extra={t("edit.posts.hint")}>
          <Select mode="multiple" options={[...bodyPosts.filter((post) => !heldByUnit(post)), ...unitPosts].map((value) => ({ value, label: posts(value) }))} />
        </Form.Item>
        <div className="duty-pair">
          <Form.Item name="people" label={t("edit.people")} extra={t("edit.people.hint")} rules={required(t("edit.people"))}>
            <InputNumber min={0} max={100000} precision={0} />
          </Form.Item>
          <Form.Item name="warnDays" label={t("edit.warn")} extra={t("edit.warn.hint")} rules={required(t("edit.warn"))}>
            <InputNumber min={0} max={14} precision={0} />
          </Form.Item>
        </div>
        <Bands />
        <Asks />
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("edit.save")}
        </Button>
      </Form>
    </Drawer>
  );
}

export function NewRoster() {
  const navigate = useNavigate();
  const { search } = useLocation();
  return <RosterDrawer onClose={() => navigate({ pathname: "/network/duty", search })} onDone={(roster) => navigate(`/network/duty/${roster.rosterId}`)} />;
}

export function EditRoster({ roster, onClose }: { roster: DutyRoster; onClose: () => void }) {
  return <RosterDrawer key={roster.version} roster={roster} onClose={onClose} onDone={onClose} />;
}
