import { SettingOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { ArbitrationRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { ListPage } from "@/ui/ListPage";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "../words";
import { DecideDrawer } from "./DecideDrawer";
import { SettingsDrawer } from "./SettingsDrawer";

/** Cases whose place belongs to no area or to two: the office decides before the clock runs out. */
export function ArbitrationPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const { values, set } = useUrlFilters(["settled"]);
  const [chosen, setChosen] = useState<ArbitrationRow | null>(null);
  const [settings, setSettings] = useState(false);
  const settled = values.settled === "true";
  const pages = usePages<ArbitrationRow>(["arbitrations", settled], "/api/arbitrations", { settled });
  const doubt = (row: ArbitrationRow) =>
    row.claims.length > 0
      ? t("arbitration.claimed", { areas: row.claims.map((area) => name(area.nameZh, area.nameEn)).join(t("arbitration.and")) })
      : t(`arbitration.doubt.${row.doubt}`);
  const clock = (row: ArbitrationRow) => (
    <>
      <span className="tabular nowrap">{dates.dateTime(row.dueAt)}</span> {row.isOverdue ? <ToneTag tone="overdue">{t("arbitration.overdue")}</ToneTag> : null}
    </>
  );
  const outcome = (row: ArbitrationRow) => (
    <>
      {t(`arbitration.state.${row.state}`)}
      {row.areaNameZh ? ` · ${name(row.areaNameZh, row.areaNameEn)}` : ""}
      {row.unitNameZh ? ` · ${name(row.unitNameZh, row.unitNameEn)}` : ""}
    </>
  );
  return (
    <>
      <ListPage<ArbitrationRow>
        title={t("arbitration.title")}
        verbs={
          <Button icon={<SettingOutlined />} onClick={() => setSettings(true)}>
            {t("arbitration.settings")}
          </Button>
        }
        filters={
          <Segmented
            aria-label={t("arbitration.which")}
            value={settled ? "settled" : "open"}
            onChange={(which) => set({ settled: which === "settled" ? "true" : null })}
            options={[
              { value: "open", label: t("arbitration.open") },
              { value: "settled", label: t("arbitration.settled") },
            ]}
          />
        }
        pages={pages}
        rowKey="arbitrationId"
        minWidth={900}
        columns={[
          { key: "number", title: t("column.number"), width: 150, render: (_, row) => <Link to={`/ledger/${row.caseId}`}>{row.number}</Link> },
          {
            key: "description",
            title: t("column.description"),
            render: (_, row) => <span className="clip-2">{name(row.description, row.descriptionEn)}</span>,
          },
          { key: "doubt", title: t("arbitration.column.doubt"), width: 240, render: (_, row) => doubt(row) },
          settled
            ? { key: "outcome", title: t("arbitration.column.outcome"), width: 260, render: (_, row) => outcome(row) }
            : { key: "dueAt", title: t("arbitration.column.clock"), width: 220, render: (_, row) => clock(row) },
          settled
            ? { key: "by", title: t("arbitration.column.by"), width: 120, render: (_, row) => row.settledByName ?? "–" }
            : {
                key: "verb",
                title: t("arbitration.column.verb"),
                width: 110,
                render: (_, row) => (
                  <Button size="small" type="primary" onClick={() => setChosen(row)}>
                    {t("arbitration.decide")}
                  </Button>
                ),
              },
        ]}
        card={(row) => (
          <>
            <span className="clip-2">{name(row.description, row.descriptionEn)}</span>
            <span className="soft small">{doubt(row)}</span>
            <span className="small">{settled ? outcome(row) : clock(row)}</span>
          </>
        )}
        onOpen={settled ? undefined : (row) => setChosen(row)}
        empty={{ title: t("arbitration.empty"), hint: t("arbitration.empty.hint") }}
      />
      {chosen ? <DecideDrawer key={chosen.arbitrationId} row={chosen} doubt={doubt(chosen)} onClose={() => setChosen(null)} /> : null}
      {settings ? <SettingsDrawer onClose={() => setSettings(false)} /> : null}
    </>
  );
}
