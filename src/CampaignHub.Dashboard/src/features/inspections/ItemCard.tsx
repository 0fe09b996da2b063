import { CheckOutlined, CloseOutlined, MinusOutlined, PlusOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import type { CheckItem, CountRule, Verdict } from "@/api/types";
import { FieldPhotos } from "@/features/field/FieldPhotos";
import { useName } from "@/lib/i18n";
import { blank, type DraftAnswer, requiredBy, verdictOf } from "./answers";
import { useWords } from "./words";

const verdicts: [Verdict, ReactNode][] = [
  ["conform", <CheckOutlined key="c" />],
  ["notConform", <CloseOutlined key="n" />],
  ["notApplicable", <MinusOutlined key="a" />],
];
const phrases = ["dirty", "damaged", "missing", "faded", "blocked", "unmanned", "rectified"] as const;

export function useRuleText(): (rule: CountRule) => string {
  const t = useWords();
  const name = useName();
  return (rule) => {
    const unit = name(rule.unitZh, rule.unitEn);
    return rule.perMetres === null
      ? t("rule.plain", { minimum: rule.minimum, unit })
      : t("rule.metres", { minimum: rule.minimum, unit, metres: rule.perMetres });
  };
}

function Verdicts({ index, value, choose, only }: { index: number; value: Verdict | null; choose: (verdict: Verdict) => void; only?: Verdict }) {
  const t = useWords();
  return (
    <div className={only ? "verdicts one" : "verdicts"} role="radiogroup" aria-label={t("verdict.label", { index })}>
      {verdicts
        .filter(([verdict]) => !only || verdict === only)
        .map(([verdict, icon]) => (
          // biome-ignore lint/a11y/useSemanticElements: thumb-sized buttons that behave as radios
          <button key={verdict} type="button" role="radio" aria-checked={value === verdict} className={`verdict ${verdict}`} onClick={() => choose(verdict)}>
            <span aria-hidden="true">{icon}</span>
            {t(`verdict.${verdict}`)}
          </button>
        ))}
    </div>
  );
}

function Counter({ item, index, answer, change }: { item: CheckItem; index: number; answer: DraftAnswer; change: (changes: Partial<DraftAnswer>) => void }) {
  const t = useWords();
  const name = useName();
  const rule = item.countRule!;
  const unit = name(rule.unitZh, rule.unitEn);
  const verdict = verdictOf(item, answer);
  const set = (count: number) => change({ count: Math.max(0, Math.min(9999, count)), verdict: null });
  const label = t("rule.count", { unit });
  const metresId = `metres-${item.itemId}`;
  return (
    <>
      <p className="item-rule">{useRuleText()(rule)}</p>
      <div className="counter">
        <span className="counter-label">{label}</span>
        <button type="button" aria-label={t("rule.less")} disabled={!answer.count} onClick={() => set((answer.count ?? 0) - 1)}>
          <MinusOutlined />
        </button>
        <input
          className="tabular"
          inputMode="numeric"
          aria-label={label}
          value={answer.count ?? ""}
          placeholder="–"
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, "");
            if (digits === "") change({ count: null, verdict: null });
            else set(Number(digits));
          }}
        />
        <button type="button" aria-label={t("rule.more")} onClick={() => set((answer.count ?? 0) + 1)}>
          <PlusOutlined />
        </button>
        <button type="button" className="counter-zero" aria-pressed={answer.count === 0} onClick={() => set(0)}>
          0
        </button>
      </div>
      {rule.perMetres === null ? null : (
        <p className="walked">
          <label htmlFor={metresId}>{t("rule.walked", { metres: rule.perMetres })}</label>
          <input
            id={metresId}
            className="tabular"
            inputMode="numeric"
            value={answer.metres ?? ""}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, "");
              change({ metres: digits === "" ? null : Math.min(99_999, Number(digits)) });
            }}
          />
        </p>
      )}
      <p className={`counter-verdict ${verdict ?? "none"}`} aria-live="polite">
        {verdict === "conform" ? (
          <>
            <CheckOutlined aria-hidden="true" /> {t("rule.conform")}
          </>
        ) : verdict === "notConform" ? (
          <>
            <CloseOutlined aria-hidden="true" /> {t("rule.notConform", { missing: requiredBy(rule, answer.metres) - (answer.count ?? 0), unit })}
          </>
        ) : verdict === null ? (
          t("rule.uncounted")
        ) : null}
      </p>
      <Verdicts
        index={index}
        value={verdict}
        only="notApplicable"
        choose={() => change(answer.verdict === "notApplicable" ? { verdict: null } : { verdict: "notApplicable", count: null })}
      />
    </>
  );
}

type Props = {
  item: CheckItem;
  index: number;
  all: number;
  answer: DraftAnswer | undefined;
  change: (changes: Partial<DraftAnswer>) => void;
  userId: string;
  missing: boolean;
  problems: string[];
};

/** One check item: what must be true, the verdict or the count, and what was seen. */
export function ItemCard({ item, index, all, answer = blank, change, userId, missing, problems }: Props) {
  const t = useWords();
  const name = useName();
  const verdict = verdictOf(item, answer);
  const [open, setOpen] = useState(false);
  const more = open || verdict === "notConform" || answer.note !== "" || answer.photoIds.length > 0;
  const noteId = `note-${item.itemId}`;
  return (
    <section
      className={missing ? "field-card item missing" : "field-card item"}
      id={`item-${item.itemId}`}
      tabIndex={-1}
      aria-label={t("sheet.item", { index, all })}
    >
      <p className="item-head soft tabular">
        {index}/{all} · {item.code}
      </p>
      <p className="item-text">{name(item.textZh, item.textEn)}</p>
      {item.countRule ? (
        <Counter item={item} index={index} answer={answer} change={change} />
      ) : (
        <Verdicts index={index} value={verdict} choose={(next) => change({ verdict: next })} />
      )}
      {more ? (
        <div className="item-more">
          <label htmlFor={noteId}>{t("note.label")}</label>
          <Input.TextArea
            id={noteId}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={answer.note}
            placeholder={t("note.example")}
            onChange={(event) => change({ note: event.target.value })}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, named for screen readers */}
          <div className="field-chips phrases" role="group" aria-label={t("note.phrases")}>
            {phrases.map((phrase) => (
              <button
                type="button"
                className="field-chip"
                key={phrase}
                onClick={() => {
                  const words = t(`phrase.${phrase}`);
                  if (!answer.note.includes(words)) change({ note: answer.note ? `${answer.note.trimEnd()} ${words}` : words });
                }}
              >
                {t(`phrase.${phrase}`)}
              </button>
            ))}
          </div>
          <FieldPhotos compact value={answer.photoIds} onChange={(photoIds) => change({ photoIds })} userId={userId} label={t("photo.label", { index })} />
        </div>
      ) : (
        <button type="button" className="field-link item-add" onClick={() => setOpen(true)}>
          {t("note.add")}
        </button>
      )}
      {problems.length > 0 ? (
        <p className="field-error" role="alert">
          {problems.join(" ")}
        </p>
      ) : null}
    </section>
  );
}
