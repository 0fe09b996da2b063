import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined, FolderOpenOutlined, SendOutlined, SolutionOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Overview } from "@/api/types";
import { openStates } from "@/features/rectification/states";
import { integer, percent } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { type Tone, tones } from "@/ui/theme";
import { useWords } from "./words";

type Figure = { key: string; label: string; value: string; to: string; icon: ReactNode; tone?: Tone; note?: string };

export function FigureRow({ data }: { data: Overview }) {
  const t = useWords();
  const can = useCan();
  const figures: Figure[] = [
    {
      key: "open",
      label: t("figure.open"),
      value: integer(data.open),
      to: `/ledger?${openStates.map((state) => `state=${state}`).join("&")}`,
      icon: <FolderOpenOutlined />,
    },
    {
      key: "overdue",
      label: t("figure.overdue"),
      value: integer(data.overdue),
      to: "/ledger?deadline=overdue",
      icon: <ExclamationCircleOutlined />,
      tone: data.overdue > 0 ? "overdue" : undefined,
    },
    {
      key: "dueToday",
      label: t("figure.dueToday"),
      value: integer(data.dueToday),
      to: "/ledger?deadline=dueToday",
      icon: <ClockCircleOutlined />,
      tone: data.dueToday > 0 ? "dueSoon" : undefined,
    },
    {
      key: "onTimeRate",
      label: t("figure.onTimeRate"),
      value: percent(data.onTimeRate),
      to: can("scoring.read") ? "/scoring" : "/ledger",
      icon: <CheckCircleOutlined />,
      note: t("figure.onTimeRate.period", { period: data.period }),
    },
  ];
  if (can("rectification.dispatch"))
    figures.push({ key: "toDispatch", label: t("figure.toDispatch"), value: integer(data.toDispatch), to: "/ledger?state=logged", icon: <SendOutlined /> });
  if (can("rectification.verify") || can("rectification.submit"))
    figures.push({ key: "toVerify", label: t("figure.toVerify"), value: integer(data.toVerify), to: "/ledger?state=submitted", icon: <SolutionOutlined /> });
  return (
    <ul className="figures">
      {figures.map((figure) => (
        <li key={figure.key}>
          <Link to={figure.to} className="figure" title={t("figure.go")}>
            <span className="figure-label">
              <span aria-hidden="true">{figure.icon}</span> {figure.label}
            </span>
            <strong className="tabular" style={figure.tone ? { color: tones[figure.tone].text } : undefined}>
              {figure.value}
            </strong>
            {figure.note ? <span className="figure-note">{figure.note}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
