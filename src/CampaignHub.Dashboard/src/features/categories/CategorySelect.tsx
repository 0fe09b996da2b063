import { TreeSelect } from "antd";
import { useName } from "@/lib/i18n";
import { type CategoryNode, nest, useCategories } from "./tree";
import { useWords } from "./words";

type Props = { id?: string; value?: string | null; onChange?: (code: string | null) => void; "aria-label"?: string; className?: string };

/** A category out of the tree, found by its code or either name; groups are headings. A word no category has stays as it is. */
export function CategorySelect({ id, value, onChange, className, ...rest }: Props) {
  const t = useWords();
  const name = useName();
  const { data, isFetching } = useCategories();
  const nodes = (rows: CategoryNode[]): object[] =>
    rows.map((row) => ({
      value: row.code,
      title: name(row.nameZh, row.nameEn),
      find: `${row.code} ${row.nameZh} ${row.nameEn}`,
      selectable: !row.children,
      children: row.children ? nodes(row.children) : undefined,
    }));
  return (
    <TreeSelect
      id={id}
      className={className}
      style={{ width: "100%" }}
      allowClear
      showSearch={{ filterTreeNode: (text, node) => String(node.find).toLowerCase().includes(text.toLowerCase()) }}
      placeholder={t("pick")}
      loading={isFetching}
      treeDefaultExpandAll
      treeData={nodes(nest((data ?? []).filter((row) => row.active)))}
      value={value ?? undefined}
      onChange={(code?: string) => onChange?.(code ?? null)}
      {...rest}
    />
  );
}
