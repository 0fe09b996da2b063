import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { TitleKind, TitleLevel, TitleRow, TitleState } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ChoiceFilter, UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import "./honours.css";
import { kinds, levels, states } from "./kinds";
import { TitleTag, useTitleName } from "./TitleTag";
import { useWords } from "./words";

/** Titles of civility that units hold, how they stand today, and the way to their history. */
export function TitlesPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const titled = useTitleName();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { titleId } = useParams();
  const { values, set, clear } = useUrlFilters(["unitId", "kind", "level", "state"]);
  const pages = usePages<TitleRow>(["titles"], "/api/titles", values);
  const unit = useUnit(values.unitId);
  const chips = [
    values.state ? { key: "state", label: t(`state.${values.state as TitleState}`), remove: () => set({ state: null }) } : null,
    values.level ? { key: "level", label: t(`level.${values.level as TitleLevel}`), remove: () => set({ level: null }) } : null,
    values.kind ? { key: "kind", label: t(`kind.${values.kind as TitleKind}`), remove: () => set({ kind: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const last = (row: TitleRow) =>
    row.version > 0 ? (
      <span className="clip-2 title-words" data-content="reason">
        {t("last.value", { date: dates.day(row.changedOn), reason: row.reason })}
      </span>
    ) : (
      <span className="soft">—</span>
    );
  return (
    <>
      <ListPage<TitleRow>
        title={t("title")}
        verbs={
          can("honours.keep") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/titles/new", search })}>
              {t("new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <ChoiceFilter
              label={t("state")}
              width={160}
              value={values.state}
              all={states}
              words={(one) => t(`state.${one}`)}
              onChange={(state) => set({ state })}
            />
            <ChoiceFilter
              label={t("level")}
              width={130}
              value={values.level}
              all={levels}
              words={(one) => t(`level.${one}`)}
              onChange={(level) => set({ level })}
            />
            <ChoiceFilter label={t("kind")} width={200} value={values.kind} all={kinds} words={(one) => t(`kind.${one}`)} onChange={(kind) => set({ kind })} />
            <UnitFilter label={t("unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="titleId"
        selectedKey={titleId}
        onOpen={(row) => navigate({ pathname: `/titles/${row.titleId}`, search })}
        minWidth={1000}
        columns={[
          { key: "unit", title: t("unit"), width: 220, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "kind", title: t("kind"), width: 200, render: (_, row) => titled(row) },
          { key: "state", title: t("state"), width: 170, render: (_, row) => <TitleTag state={row.state} /> },
          { key: "awarded", title: t("awarded"), width: 130, render: (_, row) => <span className="tabular">{dates.day(row.awardedOn)}</span> },
          {
            key: "until",
            title: t("validUntil"),
            width: 130,
            render: (_, row) =>
              row.validUntil ? <span className="tabular">{dates.day(row.validUntil)}</span> : <span className="soft">{t("unlimited")}</span>,
          },
          { key: "last", title: t("last"), render: (_, row) => last(row) },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.unitNameZh, row.unitNameEn)}</strong> <TitleTag state={row.state} />
            <br />
            {titled(row)} · <span className="soft tabular">{dates.day(row.awardedOn)}</span>
            {row.version > 0 ? <div>{last(row)}</div> : null}
          </>
        )}
        empty={{ title: t("empty"), hint: t("empty.hint") }}
      />
      <Outlet />
    </>
  );
}
