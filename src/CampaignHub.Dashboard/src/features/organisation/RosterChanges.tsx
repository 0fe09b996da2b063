import { PrinterOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { RosterChange, RosterLine } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { usePages } from "@/lib/pages";
import { DownloadButton } from "@/ui/DownloadButton";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { useWords } from "./words";

/** What changed in the roster and the notices that announced it; a notice is a draft until it takes its number. */
export function RosterChanges({ bodyId, edit }: { bodyId: string; edit: boolean }) {
  const t = useWords();
  const dates = useDates();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const changes = usePages<RosterChange>(["bodies", "changes", bodyId], `/api/bodies/${bodyId}/changes`, { limit: 10 });
  const issue = useMutation({
    mutationFn: (id: string) => api.post<RosterChange>(`/api/bodies/changes/${id}/issue`),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ["bodies", "changes"] });
      void message.success(t("changes.issued", { number: row.documentNumber ?? "" }));
    },
  });
  const said = (line: RosterLine) => `${line.title ?? t(`post.${line.postType}`)} ${line.personName ?? line.unitNameZh ?? ""}`;
  return (
    <section className="body-section">
      <h2>{t("changes.title")}</h2>
      <ProblemAlert error={issue.error} />
      {changes.isPending ? <LoadingState rows={2} /> : null}
      {changes.error ? <ErrorState error={changes.error} retry={changes.retry} /> : null}
      {!changes.isPending && !changes.error && changes.rows.length === 0 ? <p className="soft">{t("changes.none")}</p> : null}
      <ul className="change-list">
        {changes.rows.map((row) => (
          <li key={row.rosterChangeId}>
            <div>
              <strong className="tabular">{dates.day(row.effectiveOn)}</strong>{" "}
              {row.documentNumber ? <span className="tabular">{row.documentNumber}</span> : <ToneTag tone="plain">{t("changes.draft")}</ToneTag>}
              <span className="soft">
                {" "}
                {row.byName} · {row.reason}
              </span>
            </div>
            {(["begun", "ended"] as const).map((kind) => {
              const lines = row.lines.filter((line) => line.kind === kind);
              return lines.length === 0 ? null : (
                <div key={kind}>
                  <span className="soft">{t(`changes.${kind}`)}</span> {lines.map(said).join(t("changes.comma"))}
                </div>
              );
            })}
            <div className="chart-verbs">
              <DownloadButton path={`/api/bodies/changes/${row.rosterChangeId}/notice.docx`} name={`${row.documentNumber ?? row.title}.docx`}>
                {t("changes.docx")}
              </DownloadButton>
              <DownloadButton path={`/api/bodies/changes/${row.rosterChangeId}/notice.pdf`} name={`${row.documentNumber ?? row.title}.pdf`}>
                {t("changes.pdf")}
              </DownloadButton>
              <Button icon={<PrinterOutlined />} href={`/api/bodies/changes/${row.rosterChangeId}/print`} target="_blank" rel="noopener">
                {t("changes.print")}
              </Button>
              {edit && !row.documentNumber ? (
                <Button
                  loading={issue.isPending}
                  onClick={() =>
                    modal.confirm({
                      title: t("changes.issue.title"),
                      content: t("changes.issue.text"),
                      okText: t("changes.issue"),
                      onOk: () => issue.mutateAsync(row.rosterChangeId).catch(() => {}),
                    })
                  }
                >
                  {t("changes.issue")}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {changes.hasMore ? (
        <Button loading={changes.isLoadingMore} onClick={changes.more}>
          {t("list.more")}
        </Button>
      ) : null}
    </section>
  );
}
