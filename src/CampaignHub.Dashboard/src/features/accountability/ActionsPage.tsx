import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, Outlet, useLocation, useNavigate } from "react-router";
import type { AccountabilityKind, ActionRow } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useUrlFilters } from "@/lib/filters";
import { useName } from "@/lib/i18n";
import { usePages } from "@/lib/pages";
import { useCan } from "@/lib/session";
import { ChoiceFilter, UnitFilter } from "@/ui/Filters";
import { ListPage } from "@/ui/ListPage";
import { useUnit } from "@/ui/UnitSelect";
import { WithdrawModal } from "@/ui/WithdrawModal";
import "./accountability.css";
import { kinds } from "./kinds";
import { AccountabilityTabs } from "./Tabs";
import { useWords } from "./words";

function Basis({ row }: { row: ActionRow }) {
  const t = useWords();
  const name = useName();
  return (
    <>
      {row.circularId ? (
        <div>
          <Link to={`/circulars/${row.circularId}`} data-content="circular">
            {row.circularTitle}
          </Link>
        </div>
      ) : null}
      {row.letterId ? (
        <div>
          <Link to={`/accountability/${row.letterId}`} data-content="letter">
            {row.letterTitle}
          </Link>
        </div>
      ) : null}
      {row.act ? (
        <div>
          <Link to={`/supervision/cases/${row.act.caseId}`}>
            {t("actions.basis.act", { number: row.act.caseNumber, step: name(row.act.stepNameZh, row.act.stepNameEn) })}
          </Link>
        </div>
      ) : row.caseId ? (
        <div>
          <Link to={`/ledger/${row.caseId}`}>{t("actions.basis.case")}</Link>
        </div>
      ) : null}
    </>
  );
}

/** Who was held to account, how, by whom, and what it rests on. */
export function ActionsPage() {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { values, set, clear } = useUrlFilters(["kind", "unitId"]);
  const pages = usePages<ActionRow>(["accountability-actions"], "/api/accountability-actions", values);
  const unit = useUnit(values.unitId);
  const [withdrawing, setWithdrawing] = useState<ActionRow | null>(null);
  const chips = [
    values.kind ? { key: "kind", label: t(`actions.kind.${values.kind as AccountabilityKind}`), remove: () => set({ kind: null }) } : null,
    values.unitId ? { key: "unit", label: unit ? name(unit.nameZh, unit.nameEn) : "…", remove: () => set({ unitId: null }) } : null,
  ].filter((chip) => chip !== null);
  const who = (row: ActionRow) =>
    row.personName ? <span data-content="name">{[row.personName, row.jobTitle].filter(Boolean).join(" · ")}</span> : t("actions.person.unit");
  const kind = (row: ActionRow) => <span className={row.withdrawnAt ? "action-withdrawn" : undefined}>{t(`actions.kind.${row.kind}`)}</span>;
  const reason = (row: ActionRow) => (
    <>
      <span data-content="reason">{row.reason}</span>
      {row.withdrawnBecause ? (
        <div className="soft" data-content="reason">
          {t("actions.withdrawn", { reason: row.withdrawnBecause })}
        </div>
      ) : null}
    </>
  );
  const verb = (row: ActionRow) =>
    can("accountability.record") && !row.withdrawnAt ? (
      <Button size="small" onClick={() => setWithdrawing(row)}>
        {t("actions.withdraw")}
      </Button>
    ) : null;
  return (
    <>
      <AccountabilityTabs />
      <ListPage<ActionRow>
        title={t("actions.title")}
        verbs={
          can("accountability.record") ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate({ pathname: "/accountability/measures/new", search })}>
              {t("actions.new")}
            </Button>
          ) : null
        }
        filters={
          <>
            <ChoiceFilter
              label={t("actions.kind")}
              width={220}
              value={values.kind}
              all={kinds}
              words={(one) => t(`actions.kind.${one}`)}
              onChange={(kind) => set({ kind })}
            />
            <UnitFilter label={t("actions.unit")} value={values.unitId} onChange={(unitId) => set({ unitId })} />
          </>
        }
        chips={chips}
        clearFilters={clear}
        pages={pages}
        rowKey="actionId"
        minWidth={1080}
        columns={[
          { key: "on", title: t("actions.decided"), width: 120, render: (_, row) => <span className="tabular">{dates.day(row.decidedOn)}</span> },
          { key: "kind", title: t("actions.kind"), width: 150, render: (_, row) => kind(row) },
          {
            key: "who",
            title: t("actions.person"),
            width: 170,
            render: (_, row) => (
              <>
                {who(row)}
                <br />
                <span className="soft">{name(row.unitNameZh, row.unitNameEn)}</span>
              </>
            ),
          },
          { key: "reason", title: t("actions.reason"), render: (_, row) => reason(row) },
          { key: "basis", title: t("actions.basis"), width: 150, render: (_, row) => <Basis row={row} /> },
          { key: "by", title: t("actions.by"), width: 150, render: (_, row) => <span data-content="name">{row.decidedBy}</span> },
          { key: "verb", title: "", width: 165, align: "right", render: (_, row) => verb(row) },
        ]}
        card={(row) => (
          <>
            <strong>{kind(row)}</strong> <span className="soft tabular">{dates.day(row.decidedOn)}</span>
            <br />
            {who(row)} · {name(row.unitNameZh, row.unitNameEn)}
            <br />
            {reason(row)}
            <Basis row={row} />
          </>
        )}
        cardVerbs={verb}
        empty={{ title: t("actions.empty"), hint: t("actions.empty.hint") }}
      />
      {withdrawing ? (
        <WithdrawModal
          path={`/api/accountability-actions/${withdrawing.actionId}/withdraw`}
          words={{
            title: t("actions.withdraw"),
            reason: t("actions.withdraw.reason"),
            required: t("required", { field: t("actions.withdraw.reason") }),
            hint: t("actions.withdraw.hint"),
            done: t("actions.withdraw.done"),
          }}
          stale={["accountability-actions"]}
          close={() => setWithdrawing(null)}
        />
      ) : null}
      <Outlet />
    </>
  );
}
