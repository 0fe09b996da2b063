import type { ThemeConfig } from "antd";
import type { CaseState, CircularState, Deadline } from "@/api/types";

/** Every colour of the dashboard. All pairs of text and ground below reach WCAG AA (4.5:1). */
export const colour = {
  accent: "#9e1b1b",
  accentDark: "#7d1414",
  accentSoft: "#fbeeee",
  onAccent: "#ffffff",
  text: "#1f2328",
  textSoft: "#57606a",
  line: "#d9dde2",
  ground: "#f5f6f8",
  surface: "#ffffff",
  paper: "#fffefb",
  paperRed: "#c8161d",
  onTime: "#176f30",
  onTimeSoft: "#e6f4ea",
  dueSoon: "#8f5a00",
  dueSoonSoft: "#fdf3dc",
  overdue: "#c0271d",
  overdueSoft: "#fdecea",
  paused: "#4a6076",
  pausedSoft: "#e9eef3",
  info: "#1f5fa8",
  infoSoft: "#e8f0fa",
  plain: "#57606a",
  plainSoft: "#eef0f2",
} as const;

export type Tone = "onTime" | "dueSoon" | "overdue" | "paused" | "info" | "plain";

export const tones: Record<Tone, { text: string; ground: string }> = {
  onTime: { text: colour.onTime, ground: colour.onTimeSoft },
  dueSoon: { text: colour.dueSoon, ground: colour.dueSoonSoft },
  overdue: { text: colour.overdue, ground: colour.overdueSoft },
  paused: { text: colour.paused, ground: colour.pausedSoft },
  info: { text: colour.info, ground: colour.infoSoft },
  plain: { text: colour.plain, ground: colour.plainSoft },
};

export const stateTone: Record<CaseState, Tone> = {
  logged: "info",
  dispatched: "dueSoon",
  accepted: "dueSoon",
  submitted: "info",
  returned: "overdue",
  closed: "onTime",
  deferred: "paused",
  filed: "info",
  sentBack: "overdue",
  rebounded: "overdue",
  suspended: "paused",
  blocked: "paused",
  notAccepted: "plain",
  void: "plain",
};

export const deadlineTone: Record<Deadline, Tone> = {
  none: "plain",
  onTime: "onTime",
  dueSoon: "dueSoon",
  overdue: "overdue",
  paused: "paused",
  closedOnTime: "onTime",
  closedLate: "dueSoon",
};

export const circularTone: Record<CircularState, Tone> = { draft: "plain", submitted: "dueSoon", returned: "overdue", approved: "info", issued: "onTime" };

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif';
export const paperFont = '"FangSong", "STFangsong", "仿宋", "Noto Serif CJK SC", "Songti SC", "SimSun", serif';
export const paperTitleFont = '"FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "Noto Serif CJK SC", "SimSun", serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.accent,
    colorLink: colour.accent,
    colorLinkHover: colour.accentDark,
    colorInfo: colour.info,
    colorSuccess: colour.onTime,
    colorWarning: colour.dueSoon,
    colorError: colour.overdue,
    colorInfoBg: colour.infoSoft,
    colorSuccessBg: colour.onTimeSoft,
    colorWarningBg: colour.dueSoonSoft,
    colorErrorBg: colour.overdueSoft,
    colorInfoBorder: colour.line,
    colorSuccessBorder: colour.line,
    colorWarningBorder: colour.line,
    colorErrorBorder: colour.line,
    colorTextBase: colour.text,
    colorTextSecondary: colour.textSoft,
    colorTextDescription: colour.textSoft,
    colorTextTertiary: colour.textSoft,
    colorTextPlaceholder: colour.textSoft,
    colorBgLayout: colour.ground,
    colorBorder: colour.line,
    borderRadius: 6,
    fontFamily,
    motionDurationMid: "0.15s",
    motionDurationSlow: "0.18s",
  },
  components: {
    Layout: {
      headerBg: colour.accent,
      headerColor: colour.onAccent,
      siderBg: colour.surface,
      headerHeight: 52,
      headerPadding: "0 16px",
      bodyBg: colour.ground,
    },
    Menu: { itemSelectedBg: colour.accentSoft, itemSelectedColor: colour.accent, itemHeight: 38, itemBorderRadius: 6 },
    Table: {
      headerBg: colour.ground,
      headerColor: colour.textSoft,
      rowSelectedBg: colour.accentSoft,
      rowSelectedHoverBg: colour.accentSoft,
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
    },
    Card: { bodyPadding: 16, headerHeight: 46 },
  },
};

/** Publishes the colours as CSS variables, for style sheets. */
export function publishColours(root: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(colour)) root.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value);
  root.style.setProperty("--font", fontFamily);
  root.style.setProperty("--paper-font", paperFont);
  root.style.setProperty("--paper-title-font", paperTitleFont);
}
