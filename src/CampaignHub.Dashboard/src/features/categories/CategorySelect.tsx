import { TreeSelect } from "antd";
import { useName } from "@/lib/i18n";
import { type CategoryNode, nest, useCategories } from "./tree";
import { useWords } from "./words";

type Props = {
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  "aria-label"?: string;
  className?: string;
  placeholder?: string;
  branches?: boolean;
};

/** A category out of the tree, found by its code or either name; groups are headings, or can be picked as whole branches. A word no category has stays as it is. */
export function CategorySelect({ id, value, onChange, className, placeholder, branches = false, ...rest }: Props) {
  const t = useWords();
  const name = useName();
  const { data, isFetching } = useCategories();
  const nodes = (rows: CategoryNode[]): object[] =>
    rows.map((row) => ({
      value: row.code,
      title: name(row.nameZh, row.nameEn),
      find: `${row.code} ${row.nameZh} ${row.nameEn}`,
      selectable: branches || !row.children,
      children: row.children ? nodes(row.children) : undefined,
    }));
  return (
    <TreeSelect
      id={id}
      className={className}
      style={branches ? undefined : { width: "100%" }}
      allowClear
      showSearch={{ filterTreeNode: (text, node) => String(node.find).toLowerCase().includes(text.toLowerCase()) }}
      placeholder={placeholder ?? t("pick")}
      loading={isFetching}
      treeDefaultExpandAll={!branches}
      treeData={nodes(nest((data ?? []).filter((row) => branches || row.active)))}
      value={value ?? undefined}
      onChange={(code?: string) => onChange?.(code ?? null)}
      {...rest}
    />
  );
}
