import { ApiProblem } from "./api";

/** Puts the server's sentences beside the fields they speak of; true when every one found its field. */
export function showFieldProblems(error: unknown, names: readonly string[], setFields: (fields: { name: string; errors: string[] }[]) => void): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const entries = Object.entries(error.errors).map(([key, errors]) => ({ name: names.find((name) => name.toLowerCase() === key.toLowerCase()), errors }));
  setFields(entries.flatMap(({ name, errors }) => (name ? [{ name, errors: errors.map(withoutProperty) }] : [])));
  return entries.length > 0 && entries.every((entry) => entry.name);
}

/** "'Limit Reason' must not be empty." says "Must not be empty." beside its field, which has its own label. */
export function withoutProperty(sentence: string): string {
  const rest = sentence.replace(/^'[^']+' ?的?/, "").replace(/ (?:of|for) '[^']+'/, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
