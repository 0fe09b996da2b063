import { Select } from "antd";
import { useNavigate } from "react-router";
import type { CircularRow, CircularState } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { usePages } from "@/lib/pages";
import { useMe } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { CircularTag, ToneTag } from "@/ui/Tags";
import { useUiWords } from "@/ui/words";
import "./circulars.css";
import { useWords } from "./words";

const states: CircularState[] = ["draft", "submitted", "returned", "approved", "issued"];

export function CircularsPage() {
  const t = useWords();
  const ui = useUiWords();
  const me = useMe();
  const dates = useDates();
  const navigate = useNavigate();
  const { values, set, clear } = useUrlFilters(["state"]);
  const state = states.find((one) => one === values.state);
  const pages = usePages<CircularRow>(["circulars", "list"], "/api/circulars", { state });
  const unit = me?.role === "unitContact";
  const receipts = (row: CircularRow) =>
    unit ? (
      <ToneTag tone={row.acknowledgedByMe ? "onTime" : "dueSoon"}>{row.acknowledgedByMe ? t("mine.acknowledged") : t("mine.waiting")}</ToneTag>
    ) : row.state === "issued" ? (
      <span className="tabular">{t("receipts.count", { done: row.acknowledged, all: row.recipients })}</span>
    ) : (
      "–"
    );
  return (
    <ListPage<CircularRow>
      title={t("title")}
      filters={
        unit ? null : (
          <Select
            allowClear
            style={{ minWidth: 150 }}
            placeholder={t("filter.state")}
            aria-label={t("filter.state")}
            value={state}
            onChange={(next) => set({ state: next ?? null })}
            options={states.map((one) => ({ value: one, label: ui(`circular.state.${one}`) }))}
          />
        )
      }
      chips={state ? [{ key: "state", label: ui(`circular.state.${state}`), remove: () => set({ state: null }) }] : []}
      clearFilters={clear}
      pages={pages}
      rowKey="circularId"
      minWidth={960}
      onOpen={(row) => navigate(`/circulars/${row.circularId}`)}
      columns={[
        {
          title: t("column.title"),
          render: (_, row) => (
            <strong className="circular-title" lang="zh-CN">
              {row.title}
            </strong>
          ),
        },
        { title: t("column.period"), width: 110, render: (_, row) => <span className="tabular">{row.period}</span> },
        { title: t("column.state"), width: 160, render: (_, row) => <CircularTag state={row.state} /> },
        { title: t("column.number"), width: 190, render: (_, row) => row.documentNumber ?? <span className="soft">{t("number.none")}</span> },
        { title: t("column.issuedAt"), width: 160, render: (_, row) => <span className="tabular">{row.issuedAt ? dates.dateTime(row.issuedAt) : "–"}</span> },
        { title: t("column.receipts"), width: unit ? 190 : 120, className: unit ? undefined : "numeric", render: (_, row) => receipts(row) },
      ]}
      card={(row) => (
        <>
          <CircularTag state={row.state} />
          <div className="circular-card-title" lang="zh-CN">
            {row.title}
          </div>
          <div className="soft circular-card-foot">
            <span className="tabular" lang="zh-CN">
              {row.documentNumber ?? row.period}
            </span>
            <span className="tabular">{dates.date(row.issuedAt ?? row.updatedAt)}</span>
            {row.state === "issued" ? receipts(row) : null}
          </div>
        </>
      )}
      empty={{ title: t("empty.title"), hint: unit ? t("empty.unit.hint") : t("empty.hint") }}
    />
  );
}
