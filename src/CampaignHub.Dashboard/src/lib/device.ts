/** What a browser says of itself, in words people use; null where it says nothing known. */
export type Device = { browser: string | null; system: string | null };

// Whoever pretends to be another comes first: Edge calls itself Chrome, Chrome calls itself Safari.
const browsers: [RegExp, string][] = [
  [/wxwork/i, "wecom"],
  [/MicroMessenger/i, "wechat"],
  [/DingTalk/i, "dingtalk"],
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(HeadlessChrome|Chrome|Chromium|CriOS)\//, "Chrome"],
  [/\bVersion\/[\d.]+ .*Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

const first = (known: [RegExp, string][], text: string) => known.find(([pattern]) => pattern.test(text))?.[1] ?? null;

export function deviceOf(agent: string | null | undefined): Device {
  return { browser: first(browsers, agent ?? ""), system: first(systems, agent ?? "") };
}
