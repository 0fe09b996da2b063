import { TreeSelect } from "antd";
import { useName } from "@/lib/i18n";
import { useArea } from "./areas";
import { type Branch, useAreaTree } from "./tree";
import { useWords } from "./words";

type Props = { value?: string; onChange?: (areaId: string | undefined) => void; id?: string; allowClear?: boolean; placeholder?: string };
type Leaf = { value: string; title: string; isLeaf: boolean; children?: Leaf[] };

/** Picks an area from the tree, which opens level by level. */
export function AreaSelect({ value, onChange, id, allowClear, placeholder }: Props) {
  const t = useWords();
  const name = useName();
  const { roots, branches, load } = useAreaTree();
  const chosen = useArea(value).data;
  const leaf = (branch: Branch): Leaf => ({
    value: branch.areaId,
    title: `${name(branch.nameZh, branch.nameEn)} · ${t(`level.${branch.level}`)}`,
    isLeaf: branch.childCount === 0,
    children: branch.children?.map(leaf),
  });
  return (
    <TreeSelect
      id={id}
      labelInValue
      allowClear={allowClear}
      placeholder={placeholder ?? t("area.pick")}
      loading={roots.isFetching}
      treeData={branches.map(leaf)}
      loadData={(node) => load(String(node.value)).catch(() => {})}
      value={value ? ({ value, label: chosen ? name(chosen.nameZh, chosen.nameEn) : "…" } as never) : undefined}
      onChange={(next: unknown) => onChange?.((next as { value: string } | undefined)?.value)}
      style={{ width: "100%" }}
    />
  );
}
