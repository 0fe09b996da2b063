import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Popconfirm } from "antd";
import { useState } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import type { LetterRow } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { DownloadButton } from "@/ui/DownloadButton";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ConcludeForm, SignForm } from "./LetterForms";
import { StateTag } from "./StateTag";
import "./accountability.css";
import { useWords } from "./words";

/** One letter: what was promised, who signed, what came of it, and the verbs. */
export function LetterDrawer() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const { letterId = "" } = useParams();
  const [open, setOpen] = useState<"sign" | "conclude" | null>(null);
  const found = useQuery({
    queryKey: ["letters", "one", letterId],
    queryFn: ({ signal }) => api.get<LetterRow>(`/api/responsibility-letters/${letterId}`, undefined, signal),
  });
  const row = found.data;
  const done = (said: string) => {
    setOpen(null);
    void queries.invalidateQueries({ queryKey: ["letters"] });
    void message.success(said);
  };
  const withdraw = useMutation({
    mutationFn: () => api.post<LetterRow>(`/api/responsibility-letters/${letterId}/withdraw`, {}, { idempotencyKey: newId() }),
    onSuccess: () => done(t("withdraw.done")),
  });
  return (
    <Drawer
      open
      size={phone ? "100%" : 560}
      title={row ? name(row.unitNameZh, row.unitNameEn) : " "}
      onClose={() => navigate({ pathname: "/accountability", search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !row ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {row ? (
        <>
          <ProblemAlert error={withdraw.error} />
          <h2 className="letter-title" data-content="letter">
            {row.title}
          </h2>
          <dl className="facts">
            <dt>{t("letters.state")}</dt>
            <dd>
              <StateTag state={row.state} />
            </dd>
            <dt>{t("letters.term")}</dt>
            <dd className="tabular">{t("letters.term.value", { from: dates.day(row.from), until: dates.day(row.until) })}</dd>
            <dt>{t("letters.signed")}</dt>
            <dd>
              {row.signedOn && row.signedBy ? (
                <span data-content="name">{t("letters.signed.value", { name: row.signedBy, date: dates.day(row.signedOn) })}</span>
              ) : (
                t("letters.unsigned")
              )}
            </dd>
            {row.result ? (
              <>
                <dt>{t("letters.result")}</dt>
                <dd>{t(`letters.result.${row.result}`)}</dd>
              </>
            ) : null}
            {row.period ? (
              <>
                <dt>{t("letters.standing")}</dt>
                <dd className="tabular">
                  {row.rank === null
                    ? t("letters.standing.listed", { period: row.period })
                    : t("letters.standing.ranked", { period: row.period, rank: row.rank, score: (row.score ?? 0).toFixed(2) })}
                </dd>
              </>
            ) : null}
          </dl>
          <div className="letter-verbs">
            {row.state === "drafted" && can("accountability.sign") ? (
              <Button type="primary" onClick={() => setOpen("sign")}>
                {t("sign.verb")}
              </Button>
            ) : null}
            {row.state === "inForce" && can("accountability.keep-letters") ? (
              <Button type="primary" onClick={() => setOpen("conclude")}>
                {t("conclude.verb")}
              </Button>
            ) : null}
            <DownloadButton path={`/api/responsibility-letters/${letterId}/letter.docx`} name={`${row.title} ${row.unitNameZh}.docx`}>
              {t("letters.word")}
            </DownloadButton>
            {row.state === "drafted" && can("accountability.keep-letters") ? (
              <Popconfirm title={t("withdraw.ask")} okText={t("withdraw.verb")} onConfirm={() => withdraw.mutate()}>
                <Button danger loading={withdraw.isPending}>
                  {t("withdraw.verb")}
                </Button>
              </Popconfirm>
            ) : null}
          </div>
          {open === "sign" ? <SignForm letter={row} done={() => done(t("sign.done"))} /> : null}
          {open === "conclude" ? <ConcludeForm letter={row} done={() => done(t("conclude.done"))} /> : null}
          <h3>{t("letters.targets")}</h3>
          <p className="letter-text" data-content="letter">
            {row.targets}
          </p>
          <h3>{t("letters.consequences")}</h3>
          <p className="letter-text" data-content="letter">
            {row.consequences}
          </p>
          {row.remark ? (
            <>
              <h3>{t("letters.remark")}</h3>
              <p className="letter-text" data-content="letter">
                {row.remark}
              </p>
            </>
          ) : null}
        </>
      ) : null}
    </Drawer>
  );
}
