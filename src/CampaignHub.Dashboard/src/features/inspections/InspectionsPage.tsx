import { CarryOutOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { InspectionRow } from "@/api/types";
import { PointPick, usePointPins } from "@/features/field/PointPick";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { integer, percent } from "@/lib/numbers";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ListPage } from "@/ui/ListPage";
import { ModeTag } from "./ModeTag";
import { useWords } from "./words";

/** Every inspection submitted, newest first. */
export function InspectionsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { inspectionId } = useParams();
  const { values, set, clear } = useUrlFilters(["pointId"]);
  const pages = usePages<InspectionRow>(["inspections", "list"], "/api/inspections", { pointId: values.pointId });
  const pins = usePointPins();
  const point = pins.data?.find((pin) => pin.pointId === values.pointId);
  const figure = (key: "conform" | "notConform" | "notApplicable") => ({
    key,
    title: t(`column.${key}`),
    align: "right" as const,
    width: 130,
    render: (_: unknown, row: InspectionRow) => <span className="numeric">{integer(row[key])}</span>,
  });
  return (
    <>
      <ListPage<InspectionRow>
        title={t("list.title")}
        verbs={
          can("inspections.submit") ? (
            <Button type="primary" icon={<CarryOutOutlined />} onClick={() => navigate("/inspect")}>
              {t("nav.inspect")}
            </Button>
          ) : null
        }
        filters={
          <div style={{ width: 320, maxWidth: "100%" }}>
            <PointPick
              id="inspections-point"
              value={values.pointId ?? null}
              onChange={(pin) => set({ pointId: pin?.pointId ?? null })}
              place={null}
              placeholder={t("list.filter.point")}
              label={t("list.filter.point")}
            />
          </div>
        }
        chips={
          values.pointId
            ? [{ key: "pointId", label: t("list.chip.point", { name: point ? name(point.nameZh, point.nameEn) : "…" }), remove: () => set({ pointId: null }) }]
            : []
        }
        clearFilters={clear}
        pages={pages}
        rowKey="inspectionId"
        selectedKey={inspectionId}
        onOpen={(row) => navigate({ pathname: `/inspections/${row.inspectionId}`, search })}
        minWidth={960}
        columns={[
          { key: "at", title: t("column.at"), width: 170, render: (_, row) => <span className="tabular nowrap">{dates.dateTime(row.submittedAt)}</span> },
          { key: "point", title: t("column.point"), render: (_, row) => name(row.pointNameZh, row.pointNameEn) },
          { key: "inspector", title: t("column.inspector"), width: 140, dataIndex: "inspectorName" },
          { key: "mode", title: t("mode"), width: 130, render: (_, row) => <ModeTag row={row} /> },
          figure("conform"),
          figure("notConform"),
          figure("notApplicable"),
          { key: "rate", title: t("column.rate"), align: "right", width: 110, render: (_, row) => <span className="numeric">{percent(row.scoreRate)}</span> },
        ]}
        card={(row) => (
          <>
            <strong>{name(row.pointNameZh, row.pointNameEn)}</strong>
            <br />
            <span className="tabular">
              {t("column.rate")} {percent(row.scoreRate)} · {t("column.notConform")} {row.notConform}
            </span>
            <br />
            <span className="soft tabular">
              <span data-content>{row.inspectorName}</span> · {dates.dateTime(row.submittedAt)}
            </span>
          </>
        )}
        empty={{ title: t("list.empty"), hint: t("list.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
