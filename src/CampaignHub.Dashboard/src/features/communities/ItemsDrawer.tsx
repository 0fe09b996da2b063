import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { FacilityItemRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useIsPhone } from "@/lib/viewport";
import { EmptyState, ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import "./communities.css";
import { useWords } from "./words";

type Values = Omit<FacilityItemRow, "itemId" | "retired">;

/** The check list that holds for every community: begun from the template, then kept line by line. */
export function ItemsDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [editing, setEditing] = useState<FacilityItemRow | null>(null);
  const found = useQuery({ queryKey: ["communities", "items"], queryFn: ({ signal }) => api.get<FacilityItemRow[]>("/api/facility-items", undefined, signal) });
  const done = () => {
    setEditing(null);
    void queries.invalidateQueries({ queryKey: ["communities"] });
    void message.success(t("saved"));
  };
  const begin = useMutation({ mutationFn: () => api.post("/api/facility-items/from-template", {}, { idempotencyKey: newId() }), onSuccess: done });
  const keep = useMutation({
    mutationFn: ({ itemId, ...item }: FacilityItemRow) => api.put<FacilityItemRow>(`/api/facility-items/${itemId}`, item, { idempotencyKey: newId() }),
    onSuccess: done,
  });
  const items = found.data ?? [];
  const blank = (): FacilityItemRow => ({
    itemId: newId(),
    kind: "facility",
    nameZh: "",
    nameEn: "",
    position: Math.min(200, (items.at(-1)?.position ?? 0) + 1),
    retired: false,
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 560} title={t("items.title")} onClose={onClose}>
      {found.isPending ? <LoadingState /> : null}
      {found.error ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      <ProblemAlert error={begin.error ?? keep.error} />
      {editing ? (
        <Form<Values> layout="vertical" initialValues={editing} onFinish={(values) => keep.mutate({ ...editing, ...values })}>
          <Form.Item name="kind" label={t("items.kind")}>
            <Select options={(["facility", "security"] as const).map((value) => ({ value, label: t(`facilities.kind.${value}`) }))} />
          </Form.Item>
          <Form.Item name="nameZh" label={t("items.nameZh")} rules={required(t("items.nameZh"))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t("items.nameEn")} rules={required(t("items.nameEn"))}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="position" label={t("items.position")} rules={required(t("items.position"))}>
            <InputNumber min={1} max={200} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={keep.isPending}>
            {t("save")}
          </Button>
        </Form>
      ) : null}
      {found.data && !editing ? (
        <>
          <p className="soft">{t("items.hint")}</p>
          {items.length === 0 ? (
            <EmptyState
              title={t("facilities.none")}
              hint={t("facilities.none.hint")}
              action={
                <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
                  {t("items.template")}
                </Button>
              }
            />
          ) : (
            <ul className="community-lines">
              {items.map((item) => (
                <li key={item.itemId} className="community-line">
                  <span className={item.retired ? "soft" : undefined}>
                    <span className="tabular soft">{item.position}</span> {name(item.nameZh, item.nameEn)}
                    {item.retired ? ` · ${t("items.retired")}` : ""}
                  </span>
                  <span className="community-verbs">
                    <Button size="small" type="text" onClick={() => setEditing(item)}>
                      {t("profile.edit")}
                    </Button>
                    <Button size="small" type="text" onClick={() => keep.mutate({ ...item, retired: !item.retired })}>
                      {t(item.retired ? "items.restore" : "items.retire")}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <Button className="community-add" onClick={() => setEditing(blank())}>
            {t("items.add")}
          </Button>
        </>
      ) : null}
    </Drawer>
  );
}
