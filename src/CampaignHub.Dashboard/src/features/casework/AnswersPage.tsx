import { Button, Drawer, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { UnansweredRow } from "@/api/types";
import { useWords as useCaseWords } from "@/features/rectification/words";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useIsPhone } from "@/lib/viewport";
import { ListPage } from "@/ui/ListPage";
import { StateTag } from "@/ui/Tags";
import { AnswerForm } from "./AnswerForm";
import "./casework.css";
import { useWords } from "./words";

/** Reports nobody has answered yet: first those whose problem is solved. */
export function AnswersPage() {
  const t = useWords();
  const words = useCaseWords();
  const name = useName();
  const dates = useDates();
  const phone = useIsPhone();
  const { values, set } = useUrlFilters(["open"]);
  const [chosen, setChosen] = useState<UnansweredRow | null>(null);
  const ended = values.open !== "true";
  const pages = usePages<UnansweredRow>(["unanswered", ended], "/api/case-reports/unanswered", { ended });
  const source = (row: UnansweredRow) => (
    <>
      <span className="answer-source">{words(`source.${row.source}`)}</span>
      <span className="soft small clip-2" data-content>
        {[row.reference, row.reporter].filter(Boolean).join(" · ")}
      </span>
    </>
  );
  return (
    <>
      <ListPage<UnansweredRow>
        title={t("answer.title")}
        filters={
          <Segmented
            aria-label={t("answer.which")}
            value={ended ? "ended" : "open"}
            onChange={(which) => set({ open: which === "open" ? "true" : null })}
            options={[
              { value: "ended", label: t("answer.ended") },
              { value: "open", label: t("answer.open") },
            ]}
          />
        }
        pages={pages}
        rowKey="reportId"
        minWidth={900}
        columns={[
          {
            key: "number",
            title: t("number"),
            width: 110,
            render: (_, row) => (
              <Link className="tabular" to={`/ledger/${row.caseId}`}>
                {row.number}
              </Link>
            ),
          },
          { key: "description", title: t("description"), render: (_, row) => <span className="clip-2">{name(row.description, row.descriptionEn)}</span> },
          { key: "state", title: t("zero.column.state"), width: 120, render: (_, row) => <StateTag state={row.state} /> },
          { key: "source", title: t("answer.column.source"), width: 220, render: (_, row) => source(row) },
          { key: "at", title: t("answer.column.at"), width: 170, render: (_, row) => <span className="tabular nowrap">{dates.dateTime(row.at)}</span> },
          {
            key: "verb",
            title: t("answer.verb"),
            width: 110,
            render: (_, row) => (
              <Button size="small" type="primary" onClick={() => setChosen(row)}>
                {t("answer.verb")}
              </Button>
            ),
          },
        ]}
        card={(row) => (
          <>
            <span className="clip-2 case-card-text" data-content>
              {name(row.description, row.descriptionEn)}
            </span>
            <span className="soft small case-card-foot">
              <span className="tabular">{row.number}</span>
              <StateTag state={row.state} />
            </span>
            <span className="small">{source(row)}</span>
          </>
        )}
        onOpen={phone ? (row) => setChosen(row) : undefined}
        empty={{ title: t("answer.empty"), hint: t("answer.empty.hint") }}
      />
      {chosen ? (
        <Drawer open size={phone ? "100%" : 480} title={`${t("answer.verb")} ${chosen.number}`} onClose={() => setChosen(null)}>
          <p data-content>{name(chosen.description, chosen.descriptionEn)}</p>
          <p>{source(chosen)}</p>
          <AnswerForm key={chosen.reportId} caseId={chosen.caseId} reportIds={[chosen.reportId]} onDone={() => setChosen(null)} />
        </Drawer>
      ) : null}
    </>
  );
}
