import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Drawer, Form, Input } from "antd";
import type { DayOfWeek, WorkingTimeRules } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { weekdays } from "./calendar";
import { useWords } from "./words";

type Stretch = { from: string; until: string };
type Schedule = { from: string; weekdays: DayOfWeek[]; stretches: Stretch[] };
type Values = { schedules: Schedule[]; publicHolidays: boolean };

const time = (text: string) => (text.length === 5 ? `${text}:00` : text);
const usual: Stretch[] = [
  { from: "08:30", until: "12:00" },
  { from: "14:00", until: "17:30" },
];

/** The hours of a working day and the working days of a week, from date to date. */
export function HoursDrawer({ rules, onClose }: { rules: WorkingTimeRules; onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const today = useToday();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.put<WorkingTimeRules>(
        "/api/working-time",
        {
          version: rules.version,
          publicHolidays: values.publicHolidays,
          schedules: values.schedules.map((one) => ({ ...one, stretches: one.stretches.map(({ from, until }) => ({ from: time(from), until: time(until) })) })),
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["worktime"] });
      void message.success(t("hours.saved"));
      onClose();
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  const initial: Values = {
    publicHolidays: rules.publicHolidays,
    schedules: rules.schedules.map((one) => ({
      ...one,
      stretches: one.stretches.map(({ from, until }) => ({ from: from.slice(0, 5), until: until.slice(0, 5) })),
    })),
  };
  return (
    <Drawer open size={phone ? "100%" : 560} title={t("hours.edit")} onClose={onClose}>
      <Form<Values> layout="vertical" initialValues={initial} onFinish={(values) => save.mutate(values)}>
        <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["worktime"] })} />
        <p className="soft">{t("hours.running")}</p>
        <Form.List name="schedules">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field) => (
                <fieldset className="worktime-schedule" key={field.key}>
                  <Form.Item name={[field.name, "from"]} label={t("hours.start")} rules={required(t("hours.start"))}>
                    <Input type="date" />
                  </Form.Item>
                  <Form.Item name={[field.name, "weekdays"]} label={t("hours.weekdays")} extra={t("hours.fivePlusTwo")} rules={required(t("hours.weekdays"))}>
                    <Checkbox.Group options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} />
                  </Form.Item>
                  <Stretches at={field.name} />
                  {fields.length > 1 ? (
                    <Button danger icon={<DeleteOutlined />} onClick={() => remove(field.name)}>
                      {t("hours.remove")}
                    </Button>
                  ) : null}
                </fieldset>
              ))}
              <p>
                <Button
                  icon={<PlusOutlined />}
                  disabled={fields.length >= 24}
                  onClick={() => add({ from: today, weekdays: weekdays.slice(0, 5), stretches: usual })}
                >
                  {t("hours.add")}
                </Button>
              </p>
            </>
          )}
        </Form.List>
        <Form.Item name="publicHolidays" valuePropName="checked">
          <Checkbox>{t("hours.publicHolidays", { years: rules.publishedYears.join(", ") })}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t("hours.save")}
        </Button>
      </Form>
    </Drawer>
  );
}

function Stretches({ at }: { at: number }) {
  const t = useWords();
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Form.List name={[at, "stretches"]}>
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, index) => (
            <fieldset className="stretch" key={field.key} aria-label={t("hours.stretch", { number: index + 1 })} style={{ border: 0, padding: 0, margin: 0 }}>
              <Form.Item name={[field.name, "from"]} label={t("hours.stretch.from")} rules={required(t("hours.stretch.from"))}>
                <Input type="time" />
              </Form.Item>
              <Form.Item name={[field.name, "until"]} label={t("hours.stretch.until")} rules={required(t("hours.stretch.until"))}>
                <Input type="time" />
              </Form.Item>
              {fields.length > 1 ? (
                <Form.Item>
                  <Button type="text" icon={<DeleteOutlined />} aria-label={t("hours.stretch.remove")} onClick={() => remove(field.name)} />
                </Form.Item>
              ) : null}
            </fieldset>
          ))}
          <p>
            <Button size="small" icon={<PlusOutlined />} disabled={fields.length >= 6} onClick={() => add({ from: "19:00", until: "21:00" })}>
              {t("hours.stretch.add")}
            </Button>{" "}
            <span className="soft">{t("hours.midnight")}</span>
          </p>
        </>
      )}
    </Form.List>
  );
}
