import { describe, expect, it } from "vitest";
import { colour, tones } from "./theme";

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const pairs: [string, string, string][] = [
  ["header", colour.onAccent, colour.accent],
  ["header, hovered", colour.onAccent, colour.accentDark],
  ["link", colour.accent, colour.surface],
  ["selected navigation", colour.accent, colour.accentSoft],
  ["soft text", colour.textSoft, colour.ground],
  ["paper header", colour.paperRed, colour.paper],
  ...Object.entries(tones).flatMap(([name, tone]): [string, string, string][] => [
    [`${name} tag`, tone.text, tone.ground],
    [`${name} figure`, tone.text, colour.surface],
  ]),
];

describe("colours", () => {
  it.each(pairs)("%s reaches WCAG AA", (_, text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5));
});
