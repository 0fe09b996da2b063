import { PlusOutlined, UploadOutlined } from "@ant-design/icons";
import { App, Button, Tree } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { useCan } from "@/lib/session";
import { ExcelButton } from "@/ui/ExcelButton";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { AreaDrawer, type AreaVerb } from "./AreaDrawer";
import { AreaFacts } from "./AreaFacts";
import { AreaMap } from "./AreaMap";
import { AreaSearch } from "./AreaSearch";
import { useArea } from "./areas";
import "./organisation.css";
import { OrganisationTabs } from "./Tabs";
import { type Branch, useAreaTree } from "./tree";
import { useWords } from "./words";

type Leaf = { key: string; title: React.ReactNode; isLeaf: boolean; children?: Leaf[] };

/** Areas from county to sub-grid: the tree beside the map, and what the chosen one holds. */
export function AreasPage() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { values, set } = useUrlFilters(["areaId"]);
  const { roots, branches, load, reload } = useAreaTree();
  const [verb, setVerb] = useState<AreaVerb | null>(null);
  const [opened, setOpened] = useState<string[]>([]);
  const chosen = useArea(values.areaId).data;
  // Opening the page at an area opens the tree down to it.
  useEffect(() => {
    if (!chosen) return;
    const above = chosen.path.filter((node) => node.areaId !== chosen.areaId).map((node) => node.areaId);
    void Promise.all(above.map(load)).then(
      () => setOpened((before) => [...new Set([...before, ...above])]),
      () => {},
    );
  }, [chosen, load]);
  // A single root says nothing by itself: it opens at once.
  const only = branches.length === 1 ? branches[0]!.areaId : undefined;
  useEffect(() => {
    if (!only) return;
    void load(only).then(
      () => setOpened((before) => (before.includes(only) ? before : [...before, only])),
      () => {},
    );
  }, [only, load]);
  const treeData = useMemo(() => {
    const leaf = (branch: Branch): Leaf => ({
      key: branch.areaId,
      title: (
        <span>
          {name(branch.nameZh, branch.nameEn)} {branch.gridCodeZh ? <span className="soft small">{name(branch.gridCodeZh, branch.gridCodeEn)} </span> : null}
          <span className="soft small">{branch.childCount > 0 ? t("areas.children", { count: branch.childCount }) : t(`level.${branch.level}`)}</span>
        </span>
      ),
      isLeaf: branch.childCount === 0,
      children: branch.children?.map(leaf),
    });
    return branches.map(leaf);
  }, [branches, name, t]);
  return (
    <section className="page">
      <OrganisationTabs />
      <PageHead
        title={t("areas.title")}
        verbs={
          can("organisation.edit") ? (
            <>
              <Button icon={<PlusOutlined />} onClick={() => setVerb("create")}>
                {t("area.create")}
              </Button>
              <ExcelButton register="areas" />
              <Button icon={<UploadOutlined />} onClick={() => navigate("/organisation/import")}>
                {t("areas.import")}
              </Button>
              <Button icon={<UploadOutlined />} onClick={() => navigate("/organisation/outlines")}>
                {t("areas.outlines")}
              </Button>
            </>
          ) : null
        }
      />
      {roots.isPending ? <LoadingState rows={10} /> : null}
      {roots.error && !roots.data ? <ErrorState error={roots.error} retry={() => void roots.refetch()} /> : null}
      {roots.data?.length === 0 ? <EmptyState title={t("areas.empty")} hint={t("areas.empty.hint")} /> : null}
      {roots.data && roots.data.length > 0 ? (
        <div className="areas">
          <div className="area-tree">
            <AreaSearch onPick={(areaId) => set({ areaId })} />
            <Tree<Leaf>
              blockNode
              virtual
              height={620}
              aria-label={t("areas.tree")}
              treeData={treeData}
              expandedKeys={opened}
              onExpand={(keys) => setOpened(keys.map(String))}
              selectedKeys={values.areaId ? [values.areaId] : []}
              onSelect={(keys) => set({ areaId: keys[0] ? String(keys[0]) : null })}
              loadData={(node) =>
                load(String(node.key)).catch(() => {
                  setOpened((before) => before.filter((key) => key !== node.key));
                  void message.error(t("areas.loadFailed"));
                })
              }
            />
          </div>
          <div>
            {values.areaId ? <AreaFacts areaId={values.areaId} onVerb={setVerb} reload={reload} /> : <p className="soft">{t("areas.pick")}</p>}
            <AreaMap selected={values.areaId ?? null} onSelect={(areaId) => set({ areaId })} />
          </div>
        </div>
      ) : null}
      {verb ? (
        <AreaDrawer
          key={`${verb} ${values.areaId ?? ""}`}
          verb={verb}
          area={values.areaId ? (chosen ?? null) : null}
          onClose={() => setVerb(null)}
          onDone={(areaId) => {
            setVerb(null);
            void reload();
            set({ areaId });
          }}
        />
      ) : null}
    </section>
  );
}
