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

/** The order in which verbs are offered; the first one allowed is the next step. */
const order: CaseVerb[] = [
  "dispatch",
  "accept",
  "submit",
  "close",
  "decide",
  "resume",
  "return",
  "file",
  "assign",
  "ask",
  "sendBack",
  "withdraw",
  "notAccept",
  "void",
  "unmerge",
];

const path = (verb: CaseVerb) => (verb === "ask" ? "exceptions" : verb.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));

export function NextStep({ data }: { data: CaseDetail }) {
  const t = useWords();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const verbs = order.filter((verb) => data.verbs.includes(verb));
  const [chosen, setChosen] = useState<CaseVerb | undefined>(verbs[0]);
  const [more, setMore] = useState(false);
  const [attempt, setAttempt] = useState(newId);
  const act = useMutation({
    mutationFn: ({ verb, values }: { verb: CaseVerb; values: VerbValues }) =>
      verb === "decide" || verb === "withdraw"
        ? api.post<undefined>(`/api/exceptions/${data.asked!.requestId}/${verb}`, { version: data.asked!.version, ...values }, { idempotencyKey: attempt })
        : api.post<CaseDetail>(`/api/cases/${data.caseId}/${path(verb)}`, { version: data.version, ...values }, { idempotencyKey: attempt }),
    onSuccess: (after, { verb }) => {
      if (after && verb !== "decide" && verb !== "withdraw") queries.setQueryData(["cases", "one", data.caseId], after);
      else void queries.invalidateQueries({ queryKey: ["cases", "one", data.caseId] });
      for (const queryKey of [["cases", "list"], ["cases", "map"], ["overview"], ["exceptions"]]) void queries.invalidateQueries({ queryKey });
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
      <h3>{t("case.next")}</h3>
      {verbs.length > 1 ? (
        <div className="verb-choices">
          {(more ? verbs : []).map((verb) => (
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
          {more ? null : (
            <Button type="text" icon={<EllipsisOutlined aria-hidden="true" />} aria-expanded={false} onClick={() => setMore(true)}>
              {t("verb.more")}
            </Button>
          )}
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
