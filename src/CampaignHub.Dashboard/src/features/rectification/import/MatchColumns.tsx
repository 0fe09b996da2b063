import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select, Switch, Table } from "antd";
import { useState } from "react";
import type { LedgerColumns, LedgerFileColumns, LedgerImport, LedgerMapping } from "@/api/types";
import { CategorySelect } from "@/features/categories/CategorySelect";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { useWords } from "../words";

type Values = Omit<LedgerMapping, "mappingId">;
const unknowns = ["keep", "refuse", "default"] as const satisfies LedgerMapping["unknownCategory"][];
const required = ["key", "description", "unitCode", "loggedAt"] as const satisfies (keyof LedgerColumns)[];
const optional = ["unitName", "category", "dueAt", "closedAt", "address", "longitude", "latitude"] as const satisfies (keyof LedgerColumns)[];

/** Form values with every column that was left open as null, as the server wants them. */
export function mappingOf(mappingId: string, values: Values): LedgerMapping {
  const columns = { ...values.columns };
  for (const name of optional) columns[name] = columns[name] || null;
  return { ...values, mappingId, columns, createMissingUnits: values.createMissingUnits ?? false, defaultCategory: values.defaultCategory || null };
}

/** Whether every column a saved mapping names is in this file. */
export function fits(mapping: LedgerMapping, columns: string[]): boolean {
  return Object.values(mapping.columns)
    .flat()
    .every((column) => column === null || columns.includes(column));
}

type Props = { file: File; found: LedgerFileColumns; onPreviewed: (made: LedgerImport) => void };

export function MatchColumns(props: Props) {
  const saved = useQuery({ queryKey: ["ledger-mappings"], queryFn: ({ signal }) => api.get<LedgerMapping[]>("/api/ledger-mappings", undefined, signal) });
  if (saved.isPending) return <LoadingState />;
  if (saved.error) return <ErrorState error={saved.error} retry={() => void saved.refetch()} />;
  return <MatchForm {...props} saved={saved.data} />;
}

function MatchForm({ file, found, onPreviewed, saved }: Props & { saved: LedgerMapping[] }) {
  const t = useWords();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const fitting = saved.find((mapping) => fits(mapping, found.columns));
  const [mappingId, setMappingId] = useState<string | undefined>(fitting?.mappingId);
  const [freshId] = useState(newId);
  const suggested: Values = {
    name: file.name.replace(/\.[^.]+$/, ""),
    sourceSystem: "",
    columns: found.suggested,
    dateFormats: found.suggestedDateFormats,
    createMissingUnits: false,
    unknownCategory: "keep",
    defaultCategory: null,
  };
  const preview = useMutation({
    mutationFn: async (values: Values) => {
      const mapping = mappingOf(mappingId ?? freshId, values);
      await api.put<LedgerMapping>(`/api/ledger-mappings/${mapping.mappingId}`, mapping);
      const upload = new FormData();
      upload.append("file", file, file.name);
      upload.append("mappingId", mapping.mappingId);
      return api.post<LedgerImport>("/api/ledger-imports", upload);
    },
    onSuccess: (made) => {
      queries.setQueryData(["ledger-imports", "one", made.importId], made);
      void queries.invalidateQueries({ queryKey: ["ledger-mappings"] });
      onPreviewed(made);
    },
  });
  const options = found.columns.map((column) => ({ value: column, label: column }));
  const need = [{ required: true, message: t("import.column.required") }];
  return (
    <Form<Values> form={form} layout="vertical" initialValues={fitting ?? suggested} onFinish={(values) => preview.mutate(values)}>
      <ProblemAlert error={preview.error} />
      <div className="import-fields">
        {saved.length > 0 ? (
          <Form.Item label={t("import.mapping")}>
            <Select
              value={mappingId ?? ""}
              options={[{ value: "", label: t("import.mapping.new") }, ...saved.map((mapping) => ({ value: mapping.mappingId, label: mapping.name }))]}
              onChange={(id) => {
                const picked = saved.find((mapping) => mapping.mappingId === id);
                setMappingId(picked?.mappingId);
                form.setFieldsValue(picked ?? suggested);
              }}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="name" label={t("import.mapping.name")} rules={[{ required: true, whitespace: true, message: t("import.mapping.name.required") }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="sourceSystem"
          label={t("import.mapping.sourceSystem")}
          extra={t("import.mapping.sourceSystem.hint")}
          rules={[{ required: true, whitespace: true, message: t("import.mapping.sourceSystem.required") }]}
        >
          <Input maxLength={50} />
        </Form.Item>
      </div>
      <div className="import-fields columns">
        {required.map((name) => (
          <Form.Item
            key={name}
            name={["columns", name]}
            label={t(`import.column.${name}`)}
            rules={need}
            extra={name === "description" ? t("import.column.description.hint") : undefined}
          >
            <Select showSearch mode={name === "description" ? "multiple" : undefined} options={options} />
          </Form.Item>
        ))}
        {optional.map((name) => (
          <Form.Item
            key={name}
            name={["columns", name]}
            label={t(`import.column.${name}`)}
            extra={name === "category" ? t("import.column.category.hint") : undefined}
          >
            <Select showSearch allowClear options={options} />
          </Form.Item>
        ))}
        <Form.Item name="unknownCategory" label={t("import.unknownCategory")} required>
          <Select options={unknowns.map((value) => ({ value, label: t(`import.unknownCategory.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="defaultCategory"
          label={t("import.defaultCategory")}
          extra={t("import.defaultCategory.hint")}
          dependencies={["unknownCategory"]}
          rules={[({ getFieldValue }) => ({ required: getFieldValue("unknownCategory") === "default", message: t("import.defaultCategory.required") })]}
        >
          <CategorySelect />
        </Form.Item>
        <Form.Item
          name="dateFormats"
          label={t("import.dateFormats")}
          extra={t("import.dateFormats.hint")}
          rules={[{ required: true, type: "array", min: 1, message: t("import.dateFormats.required") }]}
        >
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="createMissingUnits" label={t("import.createMissingUnits")} valuePropName="checked" required>
          <Switch />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={preview.isPending} disabled={preview.isPending}>
        {preview.isPending ? t("import.previewing") : t("import.toPreview")}
      </Button>
      <section className="import-block">
        <h2>{t("import.sample")}</h2>
        <Table<string[]>
          rowKey={(row) => row.join("\u0001")}
          size="small"
          pagination={false}
          scroll={{ x: "max-content" }}
          dataSource={found.sample}
          columns={found.columns.map((column, index) => ({
            key: column,
            title: column,
            render: (_: unknown, row: string[]) => <span className="import-cell">{row[index]}</span>,
          }))}
        />
      </section>
    </Form>
  );
}
