import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { useState } from "react";
import type { ExposureCounts } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useToday } from "@/lib/today";
import { useIsPhone } from "@/lib/viewport";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState } from "@/ui/States";
import { useWords } from "./words";

/** How often each unit was exposed in each month of a year; on a phone only the months in which it was. */
export function ExposureCountsTable({ onUnit }: { onUnit: (unitId: string) => void }) {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const thisYear = Number(useToday().slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const found = useQuery({
    queryKey: ["supervision", "exposures", "counts", year],
    queryFn: ({ signal }) => api.get<ExposureCounts>("/api/supervision/exposures/counts", { year }, signal),
  });
  const units = found.data?.units ?? [];
  const month = (index: number) => `${year}-${String(index + 1).padStart(2, "0")}`;
  return (
    <section className="page" aria-label={t("exposures.counts")}>
      <PageHead level={2} title={t("exposures.counts")}>
        <span className="exposure-year">
          <Button size="small" icon={<LeftOutlined />} aria-label={t("exposures.year.before")} onClick={() => setYear(year - 1)} />
          <span className="tabular">{year}</span>
          <Button size="small" icon={<RightOutlined />} aria-label={t("exposures.year.after")} disabled={year >= thisYear} onClick={() => setYear(year + 1)} />
        </span>
      </PageHead>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data && units.length === 0 ? <p className="soft">{t("exposures.counts.none", { year })}</p> : null}
      {units.length > 0 && phone ? (
        <ul className="exposure-months">
          {units.map((unit) => (
            <li key={unit.unitId}>
              <Button type="link" onClick={() => onUnit(unit.unitId)}>
                {name(unit.unitNameZh, unit.unitNameEn)}
              </Button>{" "}
              <strong className="tabular">{unit.total}</strong>
              <div className="soft tabular">
                {unit.months
                  .map((count, index) => (count > 0 ? `${month(index)} × ${count}` : null))
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {units.length > 0 && !phone ? (
        <Table
          rowKey="unitId"
          size="small"
          pagination={units.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          scroll={{ x: 900 }}
          dataSource={units}
          columns={[
            {
              key: "unit",
              title: t("acts.unit"),
              fixed: "left",
              width: 220,
              render: (_, unit) => (
                <Button type="link" className="exposure-unit" onClick={() => onUnit(unit.unitId)}>
                  {name(unit.unitNameZh, unit.unitNameEn)}
                </Button>
              ),
            },
            ...Array.from({ length: 12 }, (_, index) => ({
              key: `m${index}`,
              title: <span className="tabular">{month(index).slice(5)}</span>,
              width: 50,
              align: "right" as const,
              render: (_: unknown, unit: (typeof units)[number]) => <span className="tabular">{unit.months[index] || "·"}</span>,
            })),
            {
              key: "total",
              title: t("exposures.counts.total"),
              width: 70,
              align: "right",
              render: (_, unit) => <strong className="tabular">{unit.total}</strong>,
            },
          ]}
        />
      ) : null}
    </section>
  );
}
