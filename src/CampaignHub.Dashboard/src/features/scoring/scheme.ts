export const schemeKey = ["scoring-scheme"] as const;

/** A share of one in whole per cent, as people write it. */
export const percent = (share: number) => Math.round(share * 100);

/** The two shares a percentage of the first stands for; they always make one. */
export const shares = (onTimePercent: number) => ({ onTimeWeight: onTimePercent / 100, closedWeight: (100 - onTimePercent) / 100 });
