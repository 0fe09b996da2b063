/** Scores always carry two decimals. */
export const score = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : value.toFixed(2));
export const integer = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : value.toLocaleString("en-US"));
/** A share of 0 to 100 as the server sends it, with its sign. */
export const percent = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : `${value.toFixed(2)}%`);
