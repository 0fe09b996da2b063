import { SettingOutlined } from "@ant-design/icons";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import type { CaseRequestKind, CaseRequestState, ExceptionRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { StateTag, ToneTag } from "@/ui/Tags";
import "../ledger.css";
import { useWords } from "../words";
import { CaseSettingsDrawer } from "./CaseSettingsDrawer";
import { exceptionKinds } from "./kinds";

const states: CaseRequestState[] = ["asked", "granted", "refused", "ended", "withdrawn"];

/** Exceptions as a ledger of their own: what waits to be decided, what is in force, what is over. */
export function ExceptionsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { values, set } = useUrlFilters(["state", "kind"]);
  const [settings, setSettings] = useState(false);
  const state = states.find((one) => one === values.state) ?? "asked";
  const kind = exceptionKinds.find((one) => one === values.kind);
  const pages = usePages<ExceptionRow>(["exceptions", state, kind], "/api/exceptions", { state, kind });
  const what = (row: ExceptionRow) => (
    <>
      {t(`exception.kind.${row.kind}`)}
      {row.cause ? ` · ${t(`exception.cause.${row.cause}`)}` : ""} {row.needsHigher ? <ToneTag tone="dueSoon">{t("exception.needsHigher")}</ToneTag> : null}
      <span className="soft small clip-2" data-content>
        {row.reason}
      </span>
    </>
  );
  return (
    <>
      <ListPage<ExceptionRow>
        title={t("exception.title")}
        verbs={
          can("rectification.settings") ? (
            <Button icon={<SettingOutlined aria-hidden="true" />} onClick={() => setSettings(true)}>
              {t("exception.settings")}
            </Button>
          ) : null
        }
        filters={
          <>
            <Segmented
              aria-label={t("exception.which")}
              value={state}
              onChange={(next) => set({ state: next === "asked" ? null : String(next) })}
              options={states.map((one) => ({ value: one, label: t(`exception.state.${one}`) }))}
            />
            <Select<CaseRequestKind>
              allowClear
              className="ledger-filter"
              aria-label={t("exception.kind")}
              placeholder={t("exception.kind")}
              value={kind}
              onChange={(next) => set({ kind: next ?? null })}
              options={exceptionKinds.map((one) => ({ value: one, label: t(`exception.kind.${one}`) }))}
            />
          </>
        }
        pages={pages}
        rowKey="requestId"
        minWidth={1000}
        columns={[
          {
            key: "number",
            title: t("exception.column.number"),
            width: 110,
            render: (_, row) => (
              <Link className="tabular" to={`/ledger/${row.caseId}`}>
                {row.number}
              </Link>
            ),
          },
          {
            key: "description",
            title: t("column.description"),
            render: (_, row) => <span className="clip-2">{name(row.description, row.descriptionEn)}</span>,
          },
          { key: "unit", title: t("column.unit"), width: 160, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "kind", title: t("exception.kind"), width: 230, render: (_, row) => what(row) },
          { key: "until", title: t("exception.until"), width: 150, render: (_, row) => <span className="tabular nowrap">{dates.dateTime(row.until)}</span> },
          {
            key: "by",
            title: state === "asked" ? t("exception.askedBy") : t("exception.decidedBy"),
            width: 150,
            render: (_, row) => (
              <>
                {row.decidedByName ?? row.askedByName}
                <span className="soft small block tabular">{dates.dateTime(row.decidedAt ?? row.askedAt)}</span>
              </>
            ),
          },
          { key: "state", title: t("column.state"), width: 160, render: (_, row) => <StateTag state={row.caseState} /> },
        ]}
        card={(row) => (
          <>
            <span className="case-card-tags">
              <StateTag state={row.caseState} />
            </span>
            <span className="clip-2 case-card-text" data-content>
              {name(row.description, row.descriptionEn)}
            </span>
            <span className="small">{what(row)}</span>
            <span className="soft small case-card-foot">
              <span className="tabular">{row.number}</span>
              <span>{name(row.unitNameZh, row.unitNameEn)}</span>
              <span className="tabular">
                {t("exception.until")} {dates.dateTime(row.until)}
              </span>
            </span>
          </>
        )}
        onOpen={(row) => navigate(`/ledger/${row.caseId}`)}
        empty={{ title: t("exception.empty"), hint: t("exception.empty.hint") }}
      />
      {settings ? <CaseSettingsDrawer onClose={() => setSettings(false)} /> : null}
    </>
  );
}
