import type {
  ActState,
  EscalationReason,
  ExposureMedium,
  ExposureOrigin,
  ExposureOutcome,
  PaperState,
  SpanUnit,
  StepAddressee,
  StepForm,
  StepIssuer,
  SupervisionPaper,
} from "@/api/types";

/** Forms of a step, from mild to severe. */
export const forms: StepForm[] = [
  "reminder",
  "oralNotice",
  "circular",
  "letter",
  "yellowCard",
  "redCard",
  "blackFlag",
  "exposure",
  "order",
  "interview",
  "criticism",
  "transfer",
  "titleWarning",
  "titleRevocation",
];

export const actStates: ActState[] = ["proposed", "inForce", "lifted", "skipped"];
export const reasons: EscalationReason[] = [
  "overdue",
  "limitsMissed",
  "returned",
  "rebounded",
  "redsInARow",
  "weakMeasures",
  "slowAction",
  "affectsProgress",
  "buckPassing",
];
export const spanUnits: SpanUnit[] = ["hours", "days", "workingDays"];
export const issuers: StepIssuer[] = ["office", "leader"];
export const addressees: StepAddressee[] = ["unitContact", "leaderInCharge", "principalLeader"];

export const papers: SupervisionPaper[] = ["circular", "letter", "order", "criticism", "correctionNotice"];
export const paperStates: PaperState[] = ["draft", "approved", "issued", "lifted", "withdrawn"];

export const origins: ExposureOrigin[] = ["ownColumn", "media"];
export const media: ExposureMedium[] = ["newspaper", "television", "radio", "website", "socialMedia"];
export const outcomes: ExposureOutcome[] = ["open", "solved"];
