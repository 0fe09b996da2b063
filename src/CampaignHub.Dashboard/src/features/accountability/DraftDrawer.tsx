import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, Select } from "antd";
import { useDeferredValue, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import type { DraftedLetters, Page, RankingGroup, UnitRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "./words";

type Values = { units: { value: string; label: string }[]; title: string; from: string; until: string; targets: string; consequences: string };

/** Draws up the same letter for a whole ranking group or for chosen units. */
export function DraftDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const [form] = Form.useForm<Values>();
  const [typed, setTyped] = useState("");
  const sought = useDeferredValue(typed);
  const [ids] = useState(() => new Map<string, string>());
  const chosen = Form.useWatch("units", form) ?? [];
  const year = useToday().slice(0, 4);
  const groups = useQuery({ queryKey: ["ranking-groups"], queryFn: ({ signal }) => api.get<RankingGroup[]>("/api/ranking-groups", undefined, signal) });
  const found = useQuery({
    queryKey: ["units", "pick", sought],
    queryFn: ({ signal }) => api.get<Page<UnitRow>>("/api/units", { search: sought, limit: 30 }, signal),
    placeholderData: (before) => before,
  });
  const option = (unit: UnitRow) => ({ value: unit.unitId, label: name(unit.nameZh, unit.nameEn) });
  const addGroup = useMutation({
    mutationFn: async (rankingGroupId: string) => {
      const units: UnitRow[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<UnitRow> = await api.get<Page<UnitRow>>("/api/units", { rankingGroupId, limit: 100, cursor });
        units.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return units;
    },
    onSuccess: (units) => {
      const known = new Map([...(form.getFieldValue("units") ?? []), ...units.map(option)].map((unit) => [unit.value, unit]));
      form.setFieldValue("units", [...known.values()]);
    },
  });
  // The same unit keeps its letter's id, so that sending again after a lost answer draws nothing up twice.
  const idFor = (unitId: string) => ids.get(unitId) ?? (ids.set(unitId, newId()).get(unitId) as string);
  const draft = useMutation({
    mutationFn: ({ units, ...letter }: Values) =>
      api.post<DraftedLetters>(
        "/api/responsibility-letters",
        { ...letter, letters: units.map((unit) => ({ letterId: idFor(unit.value), unitId: unit.value })) },
        { idempotencyKey: newId() },
      ),
    onSuccess: (drafted) => {
      void queries.invalidateQueries({ queryKey: ["letters"] });
      void message.success(t("draft.done", { count: drafted.letterIds.length }));
      void navigate({ pathname: "/accountability", search });
    },
  });
  const required = (field: string) => [{ required: true, message: t("required", { field }) }];
  return (
    <Drawer open size={phone ? "100%" : 560} title={t("letters.new")} onClose={() => navigate({ pathname: "/accountability", search })}>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ units: [], from: `${year}-01-01`, until: `${year}-12-31` }}
        onFinish={(values) => draft.mutate(values)}
      >
        <ProblemAlert error={draft.error ?? addGroup.error} />
        <Form.Item label={t("draft.group")} htmlFor="draft-group" extra={t("draft.group.hint")}>
          <Select
            id="draft-group"
            value={null}
            loading={addGroup.isPending}
            options={(groups.data ?? []).map((group) => ({ value: group.rankingGroupId, label: name(group.nameZh, group.nameEn) }))}
            onChange={(groupId: string | null) => groupId && addGroup.mutate(groupId)}
          />
        </Form.Item>
        <Form.Item name="units" label={t("draft.units")} rules={required(t("draft.units"))}>
          <Select
            mode="multiple"
            labelInValue
            maxTagCount={6}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={(found.data?.items ?? []).map(option)}
            loading={found.isFetching}
          />
        </Form.Item>
        <Form.Item name="title" label={t("draft.title")} rules={required(t("draft.title"))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="from" label={t("draft.from")} rules={required(t("draft.from"))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={t("draft.until")} rules={required(t("draft.until"))}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="targets" label={t("letters.targets")} extra={t("draft.targets.hint")} rules={required(t("letters.targets"))}>
          <Input.TextArea rows={5} maxLength={8000} />
        </Form.Item>
        <Form.Item name="consequences" label={t("letters.consequences")} rules={required(t("letters.consequences"))}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={draft.isPending} disabled={chosen.length === 0}>
          {t("draft.save", { count: chosen.length })}
        </Button>
      </Form>
    </Drawer>
  );
}
