import { ArrowLeftOutlined, PrinterOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { ReplyReport, ReplyReportRow } from "@/api/types";
import { api, queryString } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { DownloadButton } from "@/ui/DownloadButton";
import { PageHead } from "@/ui/ListPage";
import { photoUrl } from "@/ui/Photos";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { useUiWords } from "@/ui/words";
import "./desk.css";
import { useWords } from "./words";

/** The reply report on chosen cases, as it is printed: one table for each. */
export function ReplyReportPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const { values } = useUrlFilters([], ["caseId"]);
  const [withPhotos, setWithPhotos] = useState(true);
  const query = queryString({ caseId: values.caseId });
  const found = useQuery({
    queryKey: ["cases", "report", values.caseId],
    queryFn: ({ signal }) => api.get<ReplyReport>("/api/desk/report", { caseId: values.caseId }, signal),
    enabled: values.caseId.length > 0,
  });
  return (
    <section className="page report">
      <p className="field-back no-print">
        <Link to="/my-cases">
          <ArrowLeftOutlined aria-hidden="true" /> {t("case.back")}
        </Link>
      </p>
      <div className="no-print">
        <PageHead
          title={t("report.title")}
          count={found.data?.rows.length}
          verbs={
            found.data ? (
              <>
                <Checkbox checked={withPhotos} onChange={(event) => setWithPhotos(event.target.checked)}>
                  {t("report.photos")}
                </Checkbox>
                <DownloadButton path={`/api/desk/report.docx${query}`} name="report.docx">
                  Word
                </DownloadButton>
                <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                  {t("report.print")}
                </Button>
              </>
            ) : null
          }
        />
      </div>
      {values.caseId.length === 0 ? <EmptyState title={t("report.none")} hint={t("report.none.hint")} /> : null}
      {found.isPending && values.caseId.length > 0 ? <LoadingState /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <div className="report-paper" data-content>
          <h2>{t("report.title")}</h2>
          <p className="report-head">
            <span>{name(found.data.agencyZh, found.data.agencyEn)}</span>
            <span className="tabular">{dates.dateTime(found.data.at)}</span>
          </p>
          {found.data.rows.map((row) => (
            <ReportTable key={row.caseId} row={row} withPhotos={withPhotos} />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function ReportTable({ row, withPhotos }: { row: ReplyReportRow; withPhotos: boolean }) {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const dates = useDates();
  const at = (moment: string | null) => (moment ? dates.dateTime(moment) : "–");
  const lines: [string, ReactNode][] = [
    [t("report.number"), row.number],
    [t("report.problem"), name(row.description, row.descriptionEn)],
    [t("report.category"), row.categoryZh ? name(row.categoryZh, row.categoryEn ?? row.categoryZh) : "–"],
    [t("report.place"), row.placeZh ? name(row.placeZh, row.placeEn ?? row.placeZh) : "–"],
    [t("report.unit"), row.unitNameZh ? name(row.unitNameZh, row.unitNameEn ?? row.unitNameZh) : "–"],
    [t("report.found"), at(row.foundAt)],
    [t("report.due"), at(row.dueAt)],
    [t("report.measure"), row.measure ?? t("report.measure.none")],
    [t("report.done"), at(row.doneAt)],
    [t("report.by"), row.assigneeName ?? row.doneByName ?? "–"],
    [t("report.state"), ui(`case.state.${row.state}`)],
  ];
  const pictures: [string, string[]][] = [
    [t("verify.before"), row.before],
    [t("verify.after"), row.after],
  ];
  return (
    <table className="report-table">
      <tbody>
        {lines.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
        {withPhotos
          ? pictures.map(([label, photos]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {photos.length === 0 ? "–" : null}
                  <div className="report-photos">
                    {photos.map((photo, index) => (
                      <img key={photo} src={photoUrl(photo)} alt={`${label} ${index + 1}`} />
                    ))}
                  </div>
                </td>
              </tr>
            ))
          : null}
      </tbody>
    </table>
  );
}
