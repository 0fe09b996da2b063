import { CheckOutlined, EyeOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { CaseFilter } from "@/api/types";
import { useWords } from "../words";
import { SaveViewModal } from "./SaveViewModal";
import { searchOf, useViews } from "./useViews";
import { ViewsDrawer } from "./ViewsDrawer";

/** The saved views of the ledger: choose one, keep what is shown, tidy up. Without any filter in the address the ledger opens with one's default. */
export function ViewsButton({ filter, filtered }: { filter: CaseFilter; filtered: boolean }) {
  const t = useWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data } = useViews();
  const [saving, setSaving] = useState(false);
  const [tidying, setTidying] = useState(false);
  // Whether the map is open is no part of a view.
  const map = search.get("map") === "true" ? "&map=true" : "";
  const opened = useRef(filtered);
  const all = data?.items;

  useEffect(() => {
    if (!all || opened.current) return;
    opened.current = true;
    const chosen = all.find((view) => view.isDefault);
    if (chosen) navigate({ search: searchOf(chosen) + map }, { replace: true });
  }, [all, navigate, map]);

  const now = search.toString().replace(/(^|&)map=true/, "");
  const items: NonNullable<MenuProps["items"]> = (all ?? []).map((view) => ({
    key: view.viewId,
    icon: searchOf(view) === now ? <CheckOutlined aria-hidden="true" /> : null,
    label: (
      <span data-content>
        {view.name}
        {view.isMine ? null : <span className="soft"> · {view.ownerName}</span>}
      </span>
    ),
    onClick: () => navigate({ search: searchOf(view) + map }),
  }));
  if (items.length > 0) items.push({ type: "divider" });
  items.push({ key: "save", label: t("view.save"), disabled: !filtered, onClick: () => setSaving(true) });
  items.push({ key: "tidy", label: t("view.tidy"), disabled: !all || all.length === 0, onClick: () => setTidying(true) });
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items, className: "views-menu" }}>
        <Button icon={<EyeOutlined aria-hidden="true" />}>{t("view.title")}</Button>
      </Dropdown>
      {saving ? <SaveViewModal filter={filter} roles={data?.roles ?? []} onClose={() => setSaving(false)} /> : null}
      {tidying ? <ViewsDrawer book={data!} onClose={() => setTidying(false)} /> : null}
    </>
  );
}
