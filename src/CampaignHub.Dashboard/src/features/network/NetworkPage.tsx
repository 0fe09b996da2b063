import { App, DatePicker, Tree } from "antd";
import dayjs from "dayjs";
import { useEffect, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { DutyKind, MissingPart } from "@/api/types";
import { useArea } from "@/features/organisation/areas";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { PageHead } from "@/ui/ListPage";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { AppointDrawer } from "./AppointDrawer";
import { GapsPanel } from "./GapsPanel";
import { Missing } from "./Missing";
import "./network.css";
import { NodePanel } from "./NodePanel";
import { find, type NetworkBranch, useNetwork } from "./network";
import { NetworkTabs } from "./Tabs";
import { useWords } from "./words";

type Leaf = { key: string; title: React.ReactNode; isLeaf: boolean; selectable?: boolean; more?: { areaId: string; cursor: string }; children?: Leaf[] };

/** Town, village, grid: who answers at every node on a day, beside what is not closed. */
export function NetworkPage() {
  const t = useWords();
  const levels = useOrganisationWords();
  const name = useName();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { values, set } = useUrlFilters(["on", "areaId", "kind", "missing"]);
  const { roots, branches, load, renew } = useNetwork(values.on);
  const [opened, setOpened] = useState<string[]>([]);
  const [appointing, setAppointing] = useState(false);
  const failed = () => void message.error(t("network.loadFailed"));
  const chosen = find(branches, values.areaId);
  const area = useArea(values.areaId).data;
  const on = roots.data?.on;
  const only = branches.length === 1 ? branches[0]!.areaId : null;
  // A single root is no choice: it is open from the start.
  useEffect(() => {
    if (!only) return;
    void load(only).then(
      () => setOpened((before) => (before.includes(only) ? before : [...before, only])),
      () => {},
    );
  }, [only, load]);
  // An area chosen from the gaps or by the address opens the tree down to it.
  useEffect(() => {
    if (!area) return;
    const above = area.path.filter((node) => node.areaId !== area.areaId).map((node) => node.areaId);
    void Promise.all(above.map((areaId) => load(areaId))).then(
      () => setOpened((before) => [...new Set([...before, ...above])]),
      () => {},
    );
  }, [area, load]);
  const treeData = useMemo(() => {
    const leaf = (branch: NetworkBranch): Leaf => {
      const person = branch.posts.find((post) => post.personName)?.personName;
      const unit = branch.posts.find((post) => post.postType === "areaUnit");
      const children = branch.children?.map(leaf);
      if (children && branch.next)
        children.push({ key: `${branch.areaId}+`, title: t("network.more"), isLeaf: true, more: { areaId: branch.areaId, cursor: branch.next } });
      return {
        key: branch.areaId,
        title: (
          <span className="network-line">
            <span>
              {name(branch.nameZh, branch.nameEn)} <span className="soft small">{levels(`level.${branch.level}`)}</span>
            </span>
            <span className="small">
              {[person, unit ? name(unit.unitNameZh, unit.unitNameEn) : null].filter(Boolean).join(" · ")} <Missing parts={branch.missing} />
              <span className="soft tabular">
                {t("network.points", { count: branch.pointCount })} · {t("network.open", { count: branch.openCaseCount })}
              </span>
            </span>
          </span>
        ),
        isLeaf: branch.childCount === 0,
        children,
      };
    };
    return branches.map(leaf);
  }, [branches, levels, name, t]);
  return (
    <section className="page network">
      <NetworkTabs />
      <PageHead
        title={t("network.title")}
        verbs={
          <label className="network-on" htmlFor="network-on">
            {t("network.on")}{" "}
            <DatePicker
              id="network-on"
              allowClear={Boolean(values.on)}
              value={(values.on ?? on) ? dayjs(values.on ?? on) : null}
              onChange={(day) => set({ on: day ? day.format("YYYY-MM-DD") : null })}
            />
          </label>
        }
      />
      {roots.isPending ? <LoadingState rows={10} /> : null}
      {roots.error && !roots.data ? <ErrorState error={roots.error} retry={() => void roots.refetch()} /> : null}
      {roots.data?.items.length === 0 ? <EmptyState title={t("network.empty")} hint={t("network.empty.hint")} /> : null}
      {roots.data && roots.data.items.length > 0 ? (
        <div className="network-columns">
          <div className="network-tree">
            <Tree<Leaf>
              blockNode
              aria-label={t("network.tree")}
              treeData={treeData}
              expandedKeys={opened}
              onExpand={(keys) => setOpened(keys.map(String))}
              selectedKeys={values.areaId ? [values.areaId] : []}
              onSelect={(keys, { node }) => {
                if (node.more) void load(node.more.areaId, node.more.cursor).catch(failed);
                else set({ areaId: keys[0] ? String(keys[0]) : null });
              }}
              loadData={(node) =>
                load(String(node.key)).catch(() => {
                  setOpened((before) => before.filter((key) => key !== node.key));
                  failed();
                })
              }
            />
          </div>
          <div className="network-side">
            {chosen ? (
              <NodePanel node={chosen} today={on} appoint={() => setAppointing(true)} changed={() => void renew().catch(failed)} />
            ) : (
              <p className="soft">{t("network.pick")}</p>
            )}
            <GapsPanel
              kind={values.kind as DutyKind | undefined}
              missing={values.missing as MissingPart | undefined}
              areaId={values.areaId}
              areaName={area ? name(area.nameZh, area.nameEn) : undefined}
              on={values.on}
              set={({ kind, missing }) => set({ kind: kind ?? null, missing: missing ?? null })}
              clearArea={() => set({ areaId: null })}
              open={(row) => {
                if (row.kind === "point") return void navigate(`/points/${row.subjectId}`);
                if (row.kind === "item") return void navigate(`/points/types/${encodeURIComponent(row.code.split("/")[0] ?? "")}`);
                set({ areaId: row.subjectId });
              }}
            />
          </div>
        </div>
      ) : null}
      {chosen && appointing && on ? (
        <AppointDrawer
          node={chosen}
          on={on}
          close={() => setAppointing(false)}
          done={() => {
            setAppointing(false);
            void renew().catch(failed);
          }}
        />
      ) : null}
    </section>
  );
}
