import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { LetterResult, LetterRow, LetterState } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ChoiceFilter, UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import { StateTag } from "./StateTag";
import { AccountabilityTabs } from "./Tabs";
import { useWords } from "./words";

const states: LetterState[] = ["drafted", "inForce", "concluded", "withdrawn"];

/** What every unit has signed to answer for, and what came of it. */
export function LettersPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { letterId } = useParams();
  const { values, set, clear } = useUrlFilters(["state", "result", "unitId"]);
  const pages = usePages<LetterRow>(["letters", "list"], "/api/responsibility-letters", values);
  const unit = useUnit(values.unitId);
  const term = (row: LetterRow) => t("letters.term.value", { from: dates.day(row.from), until: dates.day(row.until) });
  const chips = [
    values.state ? { key: "state", label: t(`letters.state.${values.state as LetterState}`), remove: () => set({ state: null }) } : null,
    values.result ? { key: "result", label: t(`letters.result.${values.result as LetterResult}`), remove: () => set({ result: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  return (
    <>
      <AccountabilityTabs />
      <ListPage<LetterRow>
        title={t("letters.title")}
        verbs={
          can("accountability.keep-letters") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/accountability/new", search })}>
              {t("letters.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <ChoiceFilter
              label={t("letters.state")}
              width={170}
              value={values.state}
              all={states}
              words={(one) => t(`letters.state.${one}`)}
              onChange={(state) => set({ state })}
            />
            <UnitFilter label={t("letters.unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="letterId"
        selectedKey={letterId}
        onOpen={(row) => navigate({ pathname: `/accountability/${row.letterId}`, search })}
        minWidth={900}
        columns={[
          { key: "unit", title: t("letters.unit"), width: 220, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "title", title: t("letters.name"), render: (_, row) => <span data-content="letter">{row.title}</span> },
          { key: "term", title: t("letters.term"), width: 210, render: (_, row) => <span className="tabular">{term(row)}</span> },
          { key: "state", title: t("letters.state"), width: 180, render: (_, row) => <StateTag state={row.state} /> },
          {
            key: "result",
            title: t("letters.result"),
            width: 140,
            render: (_, row) => (row.result ? t(`letters.result.${row.result}`) : <span className="soft">—</span>),
          },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong>
            <br />
            <span data-content="letter">{row.title}</span>
            <br />
            <StateTag state={row.state} /> <span className="soft tabular">{term(row)}</span>
          </>
        )}
        empty={{ title: t("letters.empty"), hint: t("letters.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
