export type Change = { field: string; before: string | null; after: string | null };

const read = (json: string | null): Record<string, unknown> => {
  if (!json) return {};
  const value: unknown = JSON.parse(json);
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : { "": value };
};

const say = (value: unknown): string | null => {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** What differs between two stored JSON objects, field by field; fields that are empty on both sides say nothing. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [old, now] = [read(before), read(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: say(old[field]), after: say(now[field]) }))
    .filter((change) => change.before !== change.after);
}
