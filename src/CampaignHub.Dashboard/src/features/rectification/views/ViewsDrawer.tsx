import { Button, Drawer, Popconfirm } from "antd";
import { useState } from "react";
import type { SavedViewBook, SavedViewRow } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { ToneTag } from "@/ui/Tags";
import { useFilterLabels, valuesOf } from "../filters";
import { useWords } from "../words";
import { SaveViewModal } from "./SaveViewModal";
import { useViewVerb } from "./useViews";
import "./views.css";

/** One's views and those shared with one: which the ledger opens with, what they are called, and which may go. */
export function ViewsDrawer({ book, onClose }: { book: SavedViewBook; onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("view.tidy")} onClose={onClose}>
      <p className="soft">{t("view.tidy.hint")}</p>
      <ul className="views">
        {book.items.map((view) => (
          <li key={view.viewId}>
            <OneView view={view} book={book} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function OneView({ view, book }: { view: SavedViewRow; book: SavedViewBook }) {
  const t = useWords();
  const name = useName();
  const [editing, setEditing] = useState(false);
  const labels = useFilterLabels(valuesOf(view.filter));
  const choose = useViewVerb((viewId: string | null) => api.put("/api/case-views/default", { viewId }));
  const remove = useViewVerb((viewId: string) => api.delete(`/api/case-views/${viewId}`));
  const role = book.roles.find((one) => one.code === view.roleCode);
  return (
    <>
      <div className="view-head">
        <strong data-content>{view.name}</strong>
        {view.isDefault ? <ToneTag tone="info">{t("view.default")}</ToneTag> : null}
        <span className="soft small">
          {view.reach === "mine"
            ? t("view.reach.mine")
            : view.reach === "campaign"
              ? t("view.shared.all", { name: view.ownerName })
              : t("view.shared.role", { name: view.ownerName, role: role ? name(role.nameZh, role.nameEn) : (view.roleCode ?? "") })}
        </span>
      </div>
      <p className="view-filter" data-content>
        {labels.length === 0 ? t("export.all") : labels.map((one) => one.label).join(" · ")}
      </p>
      <div className="view-verbs">
        <Button size="small" loading={choose.isPending} onClick={() => choose.mutate(view.isDefault ? null : view.viewId)}>
          {view.isDefault ? t("view.default.not") : t("view.default.make")}
        </Button>
        {view.mayEdit ? (
          <>
            <Button size="small" onClick={() => setEditing(true)}>
              {t("view.edit")}
            </Button>
            <Popconfirm
              title={view.reach === "mine" ? t("view.delete.sure") : t("view.delete.sure.shared")}
              okText={t("view.delete")}
              cancelText={t("view.cancel")}
              onConfirm={() => remove.mutate(view.viewId)}
            >
              <Button size="small" danger loading={remove.isPending}>
                {t("view.delete")}
              </Button>
            </Popconfirm>
          </>
        ) : null}
      </div>
      {editing ? <SaveViewModal filter={view.filter} view={view} roles={book.roles} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
