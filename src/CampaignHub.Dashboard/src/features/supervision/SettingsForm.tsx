import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Radio, Switch } from "antd";
import type { SupervisionRules, SupervisionSettingsDetail } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

const numbers = ["greenFrom", "redBelow", "redsInARow", "blackFlags", "top", "bottom"] as const;
const reaches = ["citywide", "rankingGroup"] as const satisfies readonly SupervisionRules["reach"][];

/** The lines between the colours, who is first and last and among whom, and the public page. */
export function SettingsForm() {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const key = ["supervision", "settings"];
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<SupervisionSettingsDetail>("/api/supervision/settings", undefined, signal) });
  const save = useMutation({
    mutationFn: (rules: SupervisionRules) =>
      api.put<SupervisionSettingsDetail>("/api/supervision/settings", { version: found.data?.version, rules }, { idempotencyKey: newId() }),
    onSuccess: (after) => {
      queries.setQueryData(key, after);
      void message.success(t("settings.done"));
    },
  });
  if (!found.data) return null;
  return (
    <>
      <h2>{t("settings.title")}</h2>
      <Form<SupervisionRules>
        key={found.data.version}
        layout="vertical"
        className="ladder-edit"
        initialValues={found.data.rules}
        onFinish={(rules) => save.mutate(rules)}
      >
        {numbers.map((one) => (
          <Form.Item key={one} name={one} label={t(`settings.${one}`)} rules={[{ required: true, message: t("required", { field: t(`settings.${one}`) }) }]}>
            <InputNumber min={0} max={500} />
          </Form.Item>
        ))}
        <Form.Item name="reach" label={t("settings.reach")} extra={t("settings.reach.hint")}>
          <Radio.Group options={reaches.map((one) => ({ value: one, label: t(`reach.${one}`) }))} />
        </Form.Item>
        <Form.Item name="publicListing" label={t("settings.publicListing")} valuePropName="checked">
          <Switch aria-label={t("settings.publicListing")} />
        </Form.Item>
        <Form.Item label=" ">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t("settings.save")}
          </Button>
        </Form.Item>
      </Form>
      <p>
        <a href="/listed-supervision" target="_blank" rel="noreferrer">
          {t("settings.page")}
        </a>
      </p>
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: key })} />
    </>
  );
}
