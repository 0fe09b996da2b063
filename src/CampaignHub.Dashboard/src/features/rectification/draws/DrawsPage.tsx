import { Segmented } from "antd";
import { Link, useNavigate } from "react-router";
import type { CaseDrawOutcome, CaseDrawPage, CaseDrawRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { UnitSelect } from "@/ui/UnitSelect";
import "../ledger.css";
import { useWords } from "../words";

const tones: Record<CaseDrawOutcome, Tone> = { closedUnchecked: "plain", toVerify: "dueSoon", verified: "onTime", returned: "overdue" };

/** Which submitted cases were drawn for verifying by hand, which were closed without, by which share, and what came of it. */
export function DrawsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const navigate = useNavigate();
  const { values, set, clear } = useUrlFilters(["byHand", "unitId", "caseId"]);
  const pages = usePages<CaseDrawRow, CaseDrawPage>(["case-draws", values], "/api/case-draws", values);
  const { first } = pages;
  const counted =
    !values.byHand && typeof first?.total === "number" && typeof first.byHand === "number"
      ? t("draws.count", { total: `${first.total}${first.totalIsCapped ? "+" : ""}`, byHand: `${first.byHand}${first.byHandIsCapped ? "+" : ""}` })
      : null;
  const drawn = (row: CaseDrawRow) => (
    <>
      <span className="tabular">{t("draws.number", { number: row.drawNumber, percent: row.percent })}</span>
      <span className="soft small block draw-seed">
        {t("draws.seed", { seed: row.seed })} · {t("draws.round", { round: row.round })}
      </span>
    </>
  );
  const outcome = (row: CaseDrawRow) => (
    <>
      <ToneTag tone={tones[row.outcome]}>{t(`draws.outcome.${row.outcome}`)}</ToneTag>
      {row.outcomeBy ? (
        <span className="soft small block" data-content="name">
          {row.outcomeBy} · {dates.dateTime(row.outcomeAt!)}
        </span>
      ) : null}
    </>
  );
  return (
    <ListPage<CaseDrawRow>
      title={t("draws.title")}
      verbs={counted ? <span className="soft">{counted}</span> : null}
      filters={
        <>
          <Segmented
            aria-label={t("draws.which")}
            value={values.byHand ?? "all"}
            onChange={(which) => set({ byHand: which === "all" ? null : which })}
            options={(["all", "true", "false"] as const).map((one) => ({ value: one, label: t(`draws.which.${one}`) }))}
          />
          <UnitSelect
            allowClear
            aria-label={t("column.unit")}
            placeholder={t("column.unit")}
            style={{ width: 220 }}
            value={values.unitId}
            onChange={(unitId) => set({ unitId: unitId ?? null })}
          />
        </>
      }
      chips={values.caseId ? [{ key: "case", label: t("draws.case", { number: pages.rows[0]?.caseNumber ?? "…" }), remove: () => set({ caseId: null }) }] : []}
      clearFilters={clear}
      pages={pages}
      rowKey="seed"
      minWidth={960}
      columns={[
        {
          key: "number",
          title: t("exception.column.number"),
          width: 110,
          render: (_, row) => (
            <Link className="tabular" to={`/ledger/${row.caseId}`}>
              {row.caseNumber}
            </Link>
          ),
        },
        {
          key: "description",
          title: t("column.description"),
          render: (_, row) => (
            <span className="clip-2" data-content="case">
              {name(row.description, row.descriptionEn)}
            </span>
          ),
        },
        { key: "unit", title: t("column.unit"), width: 160, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
        { key: "at", title: t("draws.at"), width: 160, render: (_, row) => <span className="tabular nowrap">{dates.dateTime(row.at)}</span> },
        { key: "drawn", title: t("draws.drawn"), width: 250, render: (_, row) => drawn(row) },
        { key: "outcome", title: t("draws.outcome"), width: 190, render: (_, row) => outcome(row) },
      ]}
      card={(row) => (
        <>
          <span className="clip-2 case-card-text" data-content="case">
            {name(row.description, row.descriptionEn)}
          </span>
          <span className="small">{outcome(row)}</span>
          <span className="small">{drawn(row)}</span>
          <span className="soft small case-card-foot">
            <span className="tabular">{row.caseNumber}</span>
            <span>{name(row.unitNameZh, row.unitNameEn)}</span>
            <span className="tabular">{dates.dateTime(row.at)}</span>
          </span>
        </>
      )}
      onOpen={(row) => navigate(`/ledger/${row.caseId}`)}
      empty={{ title: t("draws.empty"), hint: t("draws.empty.hint") }}
    />
  );
}
