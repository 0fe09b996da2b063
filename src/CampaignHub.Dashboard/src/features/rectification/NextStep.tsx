import { EllipsisOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { CaseDetail, CaseVerb } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { newId } from "@/lib/id";
import { ProblemAlert } from "@/ui/States";
import { VerbForm, type VerbValues } from "./VerbForm";
import { useWords } from "./words";

/** The verbs that carry a case on; the first one allowed is the next step. */
const main: CaseVerb[] = ["dispatch", "accept", "submit", "close", "decide", "resume", "return"];
const order: CaseVerb[] = [...main, "file", "assign", "ask", "sendBack", "withdraw", "notAccept", "void", "unmerge"];

const path = (verb: CaseVerb) => (verb === "ask" ? "exceptions" : verb.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));

export function NextStep({ data }: { data: CaseDetail }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const verbs = order.filter((verb) => data.verbs.includes(verb));
  const next = verbs.filter((verb) => main.includes(verb));
  const [chosen, setChosen] = useState<CaseVerb | undefined>(next[0]);
  const [more, setMore] = useState(next.length === 0);
  const offered = more ? verbs : next;
  const [attempt, setAttempt] = useState(newId);
  const act = useMutation({
    mutationFn: ({ verb, values }: { verb: CaseVerb; values: VerbValues }) =>
      verb === "decide" || verb === "withdraw"
        ? api.post<undefined>(`/api/exceptions/${data.asked!.requestId}/${verb}`, { version: data.asked!.version, ...values }, { idempotencyKey: attempt })
        : api.post<CaseDetail>(`/api/cases/${data.caseId}/${path(verb)}`, { version: data.version, ...values }, { idempotencyKey: attempt }),
    onSuccess: (after, { verb }) => {
      if (after && verb !== "decide" && verb !== "withdraw") queries.setQueryData(["cases", "one", data.caseId], after);
      else void queries.invalidateQueries({ queryKey: ["cases", "one", data.caseId] });
      for (const queryKey of [["cases", "list"], ["cases", "clusters"], ["overview"], ["exceptions"]]) void queries.invalidateQueries({ queryKey });
      void message.success(t(`done.${verb}`));
    },
    onError: (error) => {
      // An answered refusal ends the attempt; an unanswered one keeps its key, so that a second click cannot act twice.
      if (error instanceof ApiProblem && error.status > 0 && error.status < 500) setAttempt(newId());
    },
  });
  if (verbs.length === 0) return <p className="soft">{t("case.next.none")}</p>;
  return (
    <section className="next-step" aria-label={t("case.next")}>
      <div className="next-step-head">
        <h3>{t("case.next")}</h3>
        {more || verbs.length === next.length ? null : (
          <Button type="text" size="small" icon={<EllipsisOutlined aria-hidden="true" />} aria-expanded={false} onClick={() => setMore(true)}>
            {t("verb.more")}
          </Button>
        )}
      </div>
      {next.length === 0 ? <p className="verb-hint">{t("case.next.other")}</p> : null}
      {offered.length > 1 || next.length === 0 ? (
        <div className="verb-choices">
          {offered.map((verb) => (
            <Button
              key={verb}
              aria-pressed={verb === chosen}
              type={verb === chosen ? "primary" : "default"}
              ghost={verb === chosen}
              disabled={act.isPending}
              onClick={() => {
                act.reset();
                setChosen(verb);
              }}
            >
              {t(`verb.${verb}`)}
            </Button>
          ))}
        </div>
      ) : null}
      <ProblemAlert error={act.error} reload={() => void queries.invalidateQueries({ queryKey: ["cases"] })} />
      {chosen ? (
        <>
          <p className="verb-hint">{t(`verb.${chosen}.hint`)}</p>
          <VerbForm key={chosen} verb={chosen} data={data} busy={act.isPending} onSend={(values) => act.mutate({ verb: chosen, values })} />
        </>
      ) : null}
    </section>
  );
}
