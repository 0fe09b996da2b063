import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { AreaDetail, AreaLevel } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { showFieldProblems } from "@/lib/problems";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { AreaSelect } from "./AreaSelect";
import { levels, ranksBelow } from "./levels";
import { useWords } from "./words";

export type AreaVerb = "create" | "edit" | "move";
type Values = { code: string; nameZh: string; nameEn?: string; level: AreaLevel; number?: number; content?: string; parentId?: string };
type Props = { verb: AreaVerb; area: AreaDetail | null; onClose: () => void; onDone: (areaId: string) => void };

const fields = ["code", "nameZh", "nameEn", "level", "number", "content", "parentId"] as const;

/** Adds an area below the chosen one, changes it, or moves it with all below it. */
export function AreaDrawer({ verb, area, onClose, onDone }: Props) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [areaId] = useState(newId);
  const [key, setKey] = useState(newId);
  const [beside, setBeside] = useState(false);
  const send = useMutation({
    mutationFn: (values: Values) => {
      const text = { nameZh: values.nameZh, nameEn: values.nameEn || null, number: values.number ?? null, content: values.content || null };
      if (verb === "create")
        return api.post<AreaDetail>(
          "/api/areas",
          { areaId, code: values.code, level: values.level, parentId: area?.areaId ?? null, ...text },
          { idempotencyKey: key },
        );
      if (verb === "edit") return api.put<AreaDetail>(`/api/areas/${area!.areaId}`, { version: area!.version, ...text }, { idempotencyKey: key });
      return api.post<AreaDetail>(`/api/areas/${area!.areaId}/move`, { version: area!.version, parentId: values.parentId ?? null }, { idempotencyKey: key });
    },
    onSuccess: async (done) => {
      await queries.invalidateQueries({ queryKey: ["areas"] });
      void message.success(t(`area.done.${verb}`, { name: name(done.nameZh, done.nameEn) }));
      onDone(done.areaId);
    },
    onError: (error) => {
      setKey(newId());
      if (error instanceof ApiProblem && error.code === "area.code-taken") {
        form.setFields([{ name: "code", errors: [error.detail ?? error.title] }]);
        setBeside(true);
      } else setBeside(showFieldProblems(error, fields, (problems) => form.setFields(problems as never)));
    },
  });
  const required = (field: string) => [{ required: true, whitespace: true, message: t("create.required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 520} title={t(`area.title.${verb}`, { name: area ? name(area.nameZh, area.nameEn) : t("area.top") })} onClose={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={
          verb === "edit" && area
            ? { nameZh: area.nameZh, nameEn: area.nameEn ?? undefined, number: area.number ?? undefined, content: area.content ?? undefined }
            : verb === "move"
              ? { parentId: area?.parentId ?? undefined }
              : {}
        }
        onFinish={(values) => {
          setBeside(false);
          send.mutate(values);
        }}
      >
        {beside ? null : <ProblemAlert error={send.error} reload={() => void queries.invalidateQueries({ queryKey: ["areas"] })} />}
        {verb === "create" ? (
          <>
            <Form.Item name="level" label={t("areas.level")} rules={[{ required: true, message: t("create.required", { field: t("areas.level") }) }]}>
              <Select options={levels.filter((level) => !area || ranksBelow(level, area.level)).map((value) => ({ value, label: t(`level.${value}`) }))} />
            </Form.Item>
            <Form.Item name="code" label={t("areas.code")} rules={required(t("areas.code"))}>
              <Input maxLength={32} />
            </Form.Item>
          </>
        ) : null}
        {verb === "move" ? (
          <>
            <p className="soft">{t("area.move.hint")}</p>
            <Form.Item name="parentId" label={t("area.parent")}>
              <AreaSelect allowClear placeholder={t("area.top")} />
            </Form.Item>
          </>
        ) : (
          <>
            <Form.Item name="nameZh" label={t("create.nameZh")} rules={required(t("create.nameZh"))}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="nameEn" label={t("area.nameEn")}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="number" label={t("area.number")} extra={t("area.number.hint")}>
              <InputNumber min={1} max={9999} precision={0} style={{ width: "100%" }} />
            </Form.Item>
            <Form.Item name="content" label={t("area.content")}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
            </Form.Item>
          </>
        )}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t(`area.${verb}`)}
        </Button>
      </Form>
    </Drawer>
  );
}
