import { type Tone, tones } from "./theme";

/** Shape says the same as colour: triangle overdue, diamond due soon, square paused, circle otherwise. */
const paths: Record<Tone, string> = {
  overdue: "M8 1 15.5 14.5H.5Z",
  dueSoon: "M8 .5 15.5 8 8 15.5.5 8Z",
  paused: "M2 2h12v12H2Z",
  onTime: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z",
  info: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Z",
  plain: "M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
};

export function PinMark({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={paths[tone]} fill={tones[tone].text} />
    </svg>
  );
}
