import type { CheckItem, CheckMode, CountRule, InspectionAnswer, SubmitInspection, Verdict } from "@/api/types";
import { newId } from "@/lib/id";

/** One item as far as the inspector got; no verdict means not answered, never a pass. */
export type DraftAnswer = { verdict: Verdict | null; count: number | null; metres: number | null; note: string; photoIds: string[] };
export type InspectionDraft = {
  inspectionId: string;
  pointId: string;
  pointNameZh: string;
  pointNameEn: string;
  startedAt: string;
  mode?: CheckMode;
  longitude: number | null;
  latitude: number | null;
  answers: Record<string, DraftAnswer>;
};

export const blank: DraftAnswer = { verdict: null, count: null, metres: null, note: "", photoIds: [] };
export const draftKeyOf = (userId: string, pointId: string) => `inspection:${userId}:${pointId}`;

export const freshInspection = (pointId: string): InspectionDraft => ({
  inspectionId: newId(),
  pointId,
  pointNameZh: "",
  pointNameEn: "",
  startedAt: new Date().toISOString(),
  longitude: null,
  latitude: null,
  answers: {},
});

/** How many a rule asks for: its minimum for every whole stretch walked, never less than one minimum; without a distance, for one stretch. */
export function requiredBy(rule: CountRule, metres: number | null): number {
  return rule.perMetres !== null && metres !== null ? rule.minimum * Math.max(1, Math.floor(metres / rule.perMetres)) : rule.minimum;
}

/** A counted item is judged from its count, by the same rule the server applies. */
export function verdictOf(item: CheckItem, answer: DraftAnswer | undefined): Verdict | null {
  if (!answer) return null;
  if (!item.countRule || answer.verdict === "notApplicable") return answer.verdict;
  if (answer.count === null) return null;
  return answer.count >= requiredBy(item.countRule, answer.metres) ? "conform" : "notConform";
}

export const unanswered = (items: CheckItem[], draft: InspectionDraft): CheckItem[] =>
  items.filter((item) => verdictOf(item, draft.answers[item.itemId]) === null);

/** The submission; only for a draft in which every item has a verdict. */
export function toSubmission(items: CheckItem[], draft: InspectionDraft): SubmitInspection {
  const answers: InspectionAnswer[] = items.map((item) => {
    const answer = draft.answers[item.itemId] ?? blank;
    const verdict = verdictOf(item, answer);
    if (verdict === null) throw new Error(`Item ${item.code} has no verdict.`);
    return {
      itemId: item.itemId,
      verdict,
      count: item.countRule && verdict !== "notApplicable" ? answer.count : null,
      metres: item.countRule?.perMetres && verdict !== "notApplicable" ? answer.metres : null,
      note: answer.note.trim() || null,
      photoIds: answer.photoIds,
    };
  });
  return {
    inspectionId: draft.inspectionId,
    pointId: draft.pointId,
    startedAt: draft.startedAt,
    mode: draft.mode ?? "announced",
    longitude: draft.longitude,
    latitude: draft.latitude,
    answers,
  };
}

/** Sentences of a refused submission that belong to one item ("answers[3].note") or, with null, to none. */
export function problemsOf(errors: Record<string, string[]>, index: number | null): string[] {
  return Object.entries(errors).flatMap(([field, messages]) => {
    const found = /^answers\[(\d+)\]/i.exec(field);
    return (found ? Number(found[1]) : null) === index ? messages : [];
  });
}
