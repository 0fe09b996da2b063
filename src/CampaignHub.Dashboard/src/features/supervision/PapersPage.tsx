import { PlusOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { Outlet, useLocation, useNavigate, useParams } from "react-router";
import type { PaperRow, PaperState, SupervisionPaper } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import { paperStates, papers } from "./kinds";
import { PaperTag } from "./PaperTag";
import { SupervisionTabs } from "./Tabs";
import { useWords } from "./words";

/** Circulars, letters, orders and notices of supervision, with who has received and answered them. */
export function PapersPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { documentId } = useParams();
  const { values, set, clear } = useUrlFilters(["paper", "state", "awaitsApproval", "unitId"]);
  const pages = usePages<PaperRow>(["supervision", "papers"], "/api/supervision/documents", values);
  const unit = useUnit(values.unitId);
  const chips = [
    values.paper ? { key: "paper", label: t(`paper.${values.paper as SupervisionPaper}`), remove: () => set({ paper: null }) } : null,
    values.state ? { key: "state", label: t(`paperState.${values.state as PaperState}`), remove: () => set({ state: null }) } : null,
    values.awaitsApproval ? { key: "awaitsApproval", label: t("papers.awaitsApproval"), remove: () => set({ awaitsApproval: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const paper = (row: PaperRow) => (
    <>
      <span className="clip-2" data-content="paper">
        {row.title}
      </span>
      <span className="soft small clip-2" data-content="name">
        {row.addressees}
      </span>
    </>
  );
  const cases = (row: PaperRow) => t("papers.cases.value", { open: row.open, cases: row.cases });
  const receipts = (row: PaperRow) => t("papers.receipts.value", { acknowledged: row.acknowledged, replied: row.replied, recipients: row.recipients });
  return (
    <>
      <SupervisionTabs />
      <ListPage<PaperRow>
        title={t("papers.title")}
        verbs={
          can("supervision.issue") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/supervision/documents/new", search })}>
              {t("papers.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <Select
              allowClear
              aria-label={t("papers.kind")}
              placeholder={t("papers.kind")}
              style={{ width: 190 }}
              value={values.paper}
              options={papers.map((paper) => ({ value: paper, label: t(`paper.${paper}`) }))}
              onChange={(paper) => set({ paper: paper ?? null })}
            />
            <Select
              allowClear
              aria-label={t("papers.state")}
              placeholder={t("papers.state")}
              style={{ width: 150 }}
              value={values.state}
              options={paperStates.map((state) => ({ value: state, label: t(`paperState.${state}`) }))}
              onChange={(state) => set({ state: state ?? null })}
            />
            <UnitFilter label={t("papers.unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="documentId"
        selectedKey={documentId}
        onOpen={(row) => navigate({ pathname: `/supervision/documents/${row.documentId}`, search })}
        minWidth={1080}
        columns={[
          { key: "paper", title: t("papers.kind"), width: 150, render: (_, row) => t(`paper.${row.paper}`) },
          { key: "title", title: t("papers.name"), render: (_, row) => paper(row) },
          { key: "number", title: t("papers.number"), width: 190, render: (_, row) => <span data-content="number">{row.number ?? "—"}</span> },
          { key: "cases", title: t("papers.cases"), width: 150, render: (_, row) => (row.cases > 0 ? <span className="tabular">{cases(row)}</span> : "—") },
          {
            key: "receipts",
            title: t("papers.receipts"),
            width: 150,
            render: (_, row) => (row.recipients > 0 ? <span className="tabular">{receipts(row)}</span> : "—"),
          },
          { key: "state", title: t("papers.state"), width: 120, render: (_, row) => <PaperTag state={row.state} /> },
          {
            key: "due",
            title: t("papers.due"),
            width: 140,
            render: (_, row) => <span className="tabular">{row.dueAt ? dates.dateTime(row.dueAt) : "—"}</span>,
          },
        ]}
        card={(row) => (
          <>
            <strong>{t(`paper.${row.paper}`)}</strong> <PaperTag state={row.state} />
            <br />
            {paper(row)}
            {row.number ? (
              <span className="soft small block" data-content="number">
                {row.number}
              </span>
            ) : null}
          </>
        )}
        empty={{ title: t("papers.empty"), hint: t(can("supervision.answer") ? "papers.empty.unit.hint" : "papers.empty.hint") }}
      />
      <Outlet />
    </>
  );
}
