import { useQuery } from "@tanstack/react-query";
import type { DutyKind, GapCounts, GapRow, MissingPart } from "@/api/types";
import { useWords as useOrganisationWords } from "@/features/organisation/words";
import { api, queryString } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { integer } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { DownloadButton } from "@/ui/DownloadButton";
import { ListPage } from "@/ui/ListPage";
import { Missing, missingOf } from "./Missing";
import { useWords } from "./words";

type Filter = { kind?: DutyKind; missing?: MissingPart };
type Props = Filter & { areaId?: string; areaName?: string; on?: string; set: (filter: Filter) => void; clearArea: () => void; open: (row: GapRow) => void };

/** What lacks a unit or a person on the day: six figures that are filters, the list, and the file. */
export function GapsPanel({ kind, missing, areaId, areaName, on, set, clearArea, open }: Props) {
  const t = useWords();
  const levels = useOrganisationWords();
  const name = useName();
  const can = useCan();
  const query = { kind, missing, areaId, on };
  const counts = useQuery({
    queryKey: ["network", "counts", areaId, on],
    queryFn: ({ signal }) => api.get<GapCounts>("/api/network/gaps/counts", { areaId, on }, signal),
  }).data;
  const pages = usePages<GapRow>(["network", "gaps"], "/api/network/gaps", query);
  const figure = (of: DutyKind, part: MissingPart, count: number | undefined, total: number | undefined) => (
    <button
      type="button"
      className="gap-figure"
      aria-pressed={kind === of && missing === part}
      onClick={() => set(kind === of && missing === part ? {} : { kind: of, missing: part })}
    >
      <span className="soft">{t("gaps.chip", { kind: t(`gaps.kind.${of}`), part: t(`missing.${part}`) })}</span>
      <strong className="tabular">{integer(count)}</strong>
      <span className="soft tabular">{t("gaps.of", { count: integer(total) })}</span>
    </button>
  );
  const chips = [
    kind && missing ? { key: "part", label: t("gaps.chip", { kind: t(`gaps.kind.${kind}`), part: t(`missing.${missing}`) }), remove: () => set({}) } : null,
    areaId ? { key: "area", label: t("gaps.here", { name: areaName ?? "…" }), remove: clearArea } : null,
  ].filter((chip) => chip !== null);
  return (
    <div className="gaps">
      <div className="gap-figures">
        {figure("area", "unit", counts?.areas.withoutUnit, counts?.areas.total)}
        {figure("area", "person", counts?.areas.withoutPerson, counts?.areas.total)}
        {figure("point", "unit", counts?.points.withoutUnit, counts?.points.total)}
        {figure("point", "person", counts?.points.withoutPerson, counts?.points.total)}
        {figure("item", "unit", counts?.items.withoutUnit, counts?.items.total)}
        {figure("item", "person", counts?.items.withoutPerson, counts?.items.total)}
      </div>
      <ListPage<GapRow>
        title={t("gaps.title")}
        level={2}
        verbs={
          can("network.export") ? (
            <DownloadButton path={`/api/network/gaps/export.csv${queryString(query)}`} name="gaps.csv">
              {t("gaps.export")}
            </DownloadButton>
          ) : null
        }
        chips={chips}
        clearFilters={() => {
          set({});
          clearArea();
        }}
        pages={pages}
        rowKey="subjectId"
        onOpen={open}
        minWidth={640}
        columns={[
          {
            key: "name",
            title: t("gaps.name"),
            render: (_, row) => (
              <>
                {name(row.nameZh, row.nameEn)}
                <br />
                <span className="soft tabular">
                  {row.level ? levels(`level.${row.level}`) : t(`gaps.kind.${row.kind}`)} · {row.code.split("/").at(-1)}
                </span>
              </>
            ),
          },
          { key: "within", title: t("gaps.within"), width: 150, render: (_, row) => name(row.withinNameZh, row.withinNameEn) },
          { key: "unit", title: t("gaps.unit"), width: 150, render: (_, row) => name(row.unitNameZh, row.unitNameEn) },
          { key: "missing", title: t("gaps.missing"), width: 150, render: (_, row) => <Missing parts={missingOf(row)} /> },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.nameZh, row.nameEn)}</strong>
            <br />
            <span className="soft">
              {row.level ? levels(`level.${row.level}`) : t(`gaps.kind.${row.kind}`)} · {name(row.withinNameZh, row.withinNameEn)}
            </span>
            <br />
            <Missing parts={missingOf(row)} />
          </>
        )}
        empty={{ title: t("gaps.empty"), hint: t("gaps.empty.hint") }}
      />
    </div>
  );
}
