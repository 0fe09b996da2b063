import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CaseReceipt, InspectionReceipt } from "@/api/types";
import { useDates } from "@/lib/dates";
import { useOnline } from "@/lib/online";
import { discard, flush } from "@/lib/outbox/outbox";
import { type KeptReceipt, type Outgoing, store, useLive } from "@/lib/outbox/store";
import { useMe } from "@/lib/session";
import { PageHead } from "@/ui/ListPage";
import { EmptyState } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import "./field.css";
import { useWords } from "./words";

function Entry({ entry }: { entry: Outgoing }) {
  const t = useWords();
  const dates = useDates();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const refused = entry.state === "refused";
  return (
    <li className="field-card">
      <p className="field-tags">
        <ToneTag tone={refused ? "overdue" : "dueSoon"} icon={refused ? <ExclamationCircleFilled /> : <ClockCircleOutlined />}>
          {refused ? t("unsent.refused") : t("unsent.waiting")}
        </ToneTag>
        <span className="soft">{t(`unsent.kind.${entry.kind}`)}</span>
      </p>
      <strong>{entry.title}</strong>
      <p className="soft tabular">
        {dates.dateTime(entry.createdAt)}
        {entry.attempts > 0 ? ` · ${t("unsent.attempts", { count: entry.attempts })}` : ""}
      </p>
      {refused ? (
        <>
          <p className="field-error" role="alert">
            {entry.refusal?.code === "photo.lost"
              ? t("photo.lost")
              : [entry.refusal?.text, ...Object.values(entry.refusal?.errors ?? {}).flat()].filter(Boolean).join(" ")}
          </p>
          <div className="field-verbs">
            <Button
              type="primary"
              size="large"
              onClick={() => navigate(entry.kind !== "inspection" ? "/log" : `/inspect/${(entry.body as { pointId: string }).pointId}`)}
            >
              {t("unsent.open")}
            </Button>
            <Button
              size="large"
              danger
              onClick={() =>
                modal.confirm({
                  title: t("unsent.discard.title"),
                  content: t("unsent.discard.text"),
                  okText: t("unsent.discard"),
                  okButtonProps: { danger: true },
                  onOk: () => discard(entry.id),
                })
              }
            >
              {t("unsent.discard")}
            </Button>
          </div>
        </>
      ) : null}
    </li>
  );
}

function ReceiptLine({ kept }: { kept: KeptReceipt }) {
  const t = useWords();
  const dates = useDates();
  return (
    <li className="field-receipt">
      <CheckCircleFilled aria-hidden="true" className="field-ok" />
      <span>
        <strong>{kept.title}</strong>
        <br />
        {kept.kind !== "inspection"
          ? t("unsent.receipt.issue", { number: (kept.receipt as CaseReceipt).number })
          : t("unsent.receipt.inspection", { count: (kept.receipt as InspectionReceipt).cases.length })}
        <br />
        <span className="soft tabular">{dates.dateTime(kept.at)}</span>
      </span>
    </li>
  );
}

/** What this device still holds for this user, why, and what was acknowledged last. */
export function UnsentPage() {
  const t = useWords();
  const userId = useMe()?.userId ?? "";
  const online = useOnline();
  const [sending, setSending] = useState(false);
  const entries = useLive(() => store.outbox.where("userId").equals(userId).sortBy("createdAt"), userId);
  const receipts = useLive(() => store.receipts.where("userId").equals(userId).reverse().sortBy("at"), userId);
  const waiting = entries?.some((entry) => entry.state === "waiting");
  return (
    <section className="page field-page">
      <PageHead
        title={t("unsent.title")}
        verbs={
          waiting ? (
            <Button
              type="primary"
              size="large"
              loading={sending}
              onClick={async () => {
                setSending(true);
                await flush(userId);
                setSending(false);
              }}
            >
              {t("unsent.send")}
            </Button>
          ) : null
        }
      />
      {online ? null : <p className="soft">{t("unsent.offline.hint")}</p>}
      {entries?.length ? (
        <ul className="field-list">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t("unsent.empty")} hint={t("unsent.empty.hint")} />
      )}
      {receipts?.length ? (
        <>
          <h2 className="field-subhead">{t("unsent.receipts")}</h2>
          <ul className="field-list field-card">
            {receipts.slice(0, 10).map((kept) => (
              <ReceiptLine key={kept.id} kept={kept} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
