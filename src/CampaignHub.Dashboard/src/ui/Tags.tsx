import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditOutlined,
  ExclamationCircleFilled,
  FieldTimeOutlined,
  FileDoneOutlined,
  InboxOutlined,
  MinusCircleOutlined,
  PauseCircleFilled,
  RedoOutlined,
  RollbackOutlined,
  SendOutlined,
  SolutionOutlined,
  StopOutlined,
  ToolOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import type { CaseState, CircularState, Deadline } from "@/api/types";
import { circularTone, deadlineTone, stateTone, type Tone, tones } from "./theme";
import { useUiWords } from "./words";

/** A word with an icon on a quiet ground; colour never stands alone. */
export function ToneTag({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className="tag" style={{ color: tones[tone].text, background: tones[tone].ground }}>
      {icon ? <span aria-hidden="true">{icon}</span> : null}
      <span>{children}</span>
    </span>
  );
}

const stateIcon: Record<CaseState, ReactNode> = {
  logged: <InboxOutlined />,
  dispatched: <SendOutlined />,
  accepted: <ToolOutlined />,
  submitted: <SolutionOutlined />,
  returned: <RollbackOutlined />,
  closed: <CheckCircleFilled />,
  deferred: <PauseCircleFilled />,
  filed: <FileDoneOutlined />,
  sentBack: <RollbackOutlined />,
  rebounded: <RedoOutlined />,
  suspended: <PauseCircleFilled />,
  blocked: <StopOutlined />,
  notAccepted: <MinusCircleOutlined />,
  void: <MinusCircleOutlined />,
};

export function StateTag({ state }: { state: CaseState }) {
  const t = useUiWords();
  return (
    <ToneTag tone={stateTone[state]} icon={stateIcon[state]}>
      {t(`case.state.${state}`)}
    </ToneTag>
  );
}

const deadlineIcon: Record<Deadline, ReactNode> = {
  none: <MinusCircleOutlined />,
  onTime: <ClockCircleOutlined />,
  dueSoon: <FieldTimeOutlined />,
  overdue: <ExclamationCircleFilled />,
  paused: <PauseCircleFilled />,
  closedOnTime: <CheckCircleFilled />,
  closedLate: <FieldTimeOutlined />,
};

export function DeadlineTag({ deadline }: { deadline: Deadline }) {
  const t = useUiWords();
  return (
    <ToneTag tone={deadlineTone[deadline]} icon={deadlineIcon[deadline]}>
      {t(`deadline.${deadline}`)}
    </ToneTag>
  );
}

const circularIcon: Record<CircularState, ReactNode> = {
  draft: <EditOutlined />,
  submitted: <SolutionOutlined />,
  returned: <RollbackOutlined />,
  approved: <FileDoneOutlined />,
  issued: <CheckCircleFilled />,
};

export function CircularTag({ state }: { state: CircularState }) {
  const t = useUiWords();
  return (
    <ToneTag tone={circularTone[state]} icon={circularIcon[state]}>
      {t(`circular.state.${state}`)}
    </ToneTag>
  );
}
