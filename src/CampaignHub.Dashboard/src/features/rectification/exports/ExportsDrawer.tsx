import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, StopOutlined, SyncOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Progress } from "antd";
import type { ReactNode } from "react";
import type { CaseExportPage, CaseExportRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { integer } from "@/lib/numbers";
import { useIsPhone } from "@/lib/viewport";
import { DownloadButton } from "@/ui/DownloadButton";
import { EmptyState, ErrorState, LoadingState, useProblemText } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import type { Tone } from "@/ui/theme";
import { useFilterLabels, valuesOf } from "../filters";
import { useWords } from "../words";
import "./exports.css";

const look: Record<CaseExportRow["state"], [Tone, ReactNode]> = {
  waiting: ["dueSoon", <ClockCircleOutlined key="i" />],
  running: ["info", <SyncOutlined key="i" />],
  done: ["onTime", <CheckCircleFilled key="i" />],
  failed: ["overdue", <ExclamationCircleFilled key="i" />],
  cancelled: ["plain", <StopOutlined key="i" />],
};

const underWay = (row: CaseExportRow) => row.state === "waiting" || row.state === "running";
const sizeOf = (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** One's own exports: how far each has come, and its file when it is ready. */
export function ExportsDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const phone = useIsPhone();
  const found = useQuery({
    queryKey: ["case-exports"],
    queryFn: ({ signal }) => api.get<CaseExportPage>("/api/case-exports", { limit: 20 }, signal),
    refetchInterval: (query) => (query.state.data?.items.some(underWay) ? 1000 : false),
  });
  return (
    <Drawer open size={phone ? "100%" : 480} title={t("export.mine")} onClose={onClose}>
      <p className="soft">{t("export.mine.hint")}</p>
      {found.isPending ? <LoadingState rows={4} /> : null}
      {found.error && !found.data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? <EmptyState title={t("export.none")} hint={t("export.none.hint")} /> : null}
      <ul className="exports">
        {found.data?.items.map((row) => (
          <li key={row.exportId}>
            <OneExport row={row} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function OneExport({ row }: { row: CaseExportRow }) {
  const t = useWords();
  const dates = useDates();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const labels = useFilterLabels(valuesOf(row.filter));
  const [tone, icon] = look[row.state];
  const cancel = useMutation({
    mutationFn: () => api.post<CaseExportRow>(`/api/case-exports/${row.exportId}/cancel`),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["case-exports"] }),
    onError: (error) => void message.error(text(error)),
  });
  return (
    <>
      <div className="export-head">
        <strong>{row.format === "xlsx" ? "Excel" : "CSV"}</strong>
        <ToneTag tone={tone} icon={icon}>
          {t(`export.state.${row.state}`)}
        </ToneTag>
        <span className="soft small tabular">{t("export.askedAt", { time: dates.dateTime(row.askedAt) })}</span>
      </div>
      <p className="export-filter">{labels.length === 0 ? t("export.all") : labels.map((one) => one.label).join(" · ")}</p>
      {underWay(row) ? (
        <output>
          <Progress percent={row.total ? Math.floor((100 * row.written) / row.total) : 0} size="small" status="active" />
          {row.total === null ? null : (
            <span className="soft small tabular">{t("export.progress", { written: integer(row.written), total: integer(row.total) })}</span>
          )}
        </output>
      ) : null}
      {row.failure ? <p>{row.failure}</p> : null}
      <div className="export-foot">
        {row.state === "done" ? (
          <>
            <DownloadButton path={`/api/case-exports/${row.exportId}/file`} name={`cases.${row.format}`}>
              {t("export.download")}
            </DownloadButton>
            <span className="soft small tabular">
              {t("export.rows", { rows: integer(row.total), size: sizeOf(row.bytes ?? 0) })}
              {row.keptUntil ? <span className="block">{t("export.keptUntil", { time: dates.dateTime(row.keptUntil) })}</span> : null}
            </span>
          </>
        ) : null}
        {underWay(row) ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("export.cancel")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
