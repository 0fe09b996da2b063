import { ArrowLeftOutlined, DownOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useParams } from "react-router";
import type { CheckItem, InspectionReceipt, PointDetail } from "@/api/types";
import { RefusedAlert, WaitingState } from "@/features/field/SubmissionState";
import "@/features/field/field.css";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useDraft } from "@/lib/outbox/draft";
import { useSubmission } from "@/lib/outbox/submission";
import { findPlace } from "@/lib/place";
import { useMe } from "@/lib/session";
import { EmptyState, ErrorState, LoadingState } from "@/ui/States";
import { blank, type DraftAnswer, draftKeyOf, freshInspection, type InspectionDraft, problemsOf, toSubmission, unanswered, verdictOf } from "./answers";
import { ItemCard } from "./ItemCard";
import "./inspections.css";
import { Receipt } from "./Receipt";
import { useWords } from "./words";

function goTo(item: CheckItem): void {
  const card = document.getElementById(`item-${item.itemId}`);
  card?.scrollIntoView?.({ block: "start", behavior: "smooth" });
  card?.focus({ preventScroll: true });
}

function Missing({ items, all }: { items: CheckItem[]; all: CheckItem[] }) {
  const t = useWords();
  const name = useName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="field-card missing-list">
      <h2>{t("submit.missing", { count: items.length })}</h2>
      <p className="soft">{t("submit.missing.hint")}</p>
      <ul>
        {items.map((item) => (
          <li key={item.itemId}>
            <button type="button" className="field-link" onClick={() => goTo(item)}>
              {all.indexOf(item) + 1}. {name(item.textZh, item.textEn)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One inspection at one point. Nothing is lost by a reload, and nothing is sent while an item has no verdict. */
export function CheckSheetPage() {
  const t = useWords();
  const { pointId = "" } = useParams();
  const point = useQuery({
    queryKey: ["points", "one", pointId],
    queryFn: ({ signal }) => api.get<PointDetail>(`/api/points/${pointId}`, undefined, signal),
    staleTime: 600_000,
  });
  const data = point.data;
  if (point.isPending)
    return (
      <Frame>
        <LoadingState rows={10} />
      </Frame>
    );
  if (!data)
    return (
      <Frame>
        <ErrorState error={point.error} retry={() => void point.refetch()} />
      </Frame>
    );
  if (data.items.length === 0)
    return (
      <Frame>
        <EmptyState
          title={t("sheet.empty")}
          hint={t("sheet.empty.hint")}
          action={
            <Link className="field-button" to={`/log?pointId=${pointId}`}>
              {t("sheet.empty.log")}
            </Link>
          }
        />
      </Frame>
    );
  return <Sheet key={pointId} point={data} />;
}

function Frame({ children }: { children: React.ReactNode }) {
  const t = useWords();
  return (
    <section className="page field-page">
      <p className="field-back">
        <Link to="/inspect">
          <ArrowLeftOutlined aria-hidden="true" /> {t("sheet.back")}
        </Link>
      </p>
      {children}
    </section>
  );
}

function Sheet({ point }: { point: PointDetail }) {
  const t = useWords();
  const name = useName();
  const userId = useMe()?.userId ?? "";
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const { items, pointId } = point;
  const draftKey = draftKeyOf(userId, pointId);
  const draft = useDraft<InspectionDraft>(draftKey, userId, () => ({ ...freshInspection(pointId), pointNameZh: point.nameZh, pointNameEn: point.nameEn }));
  const value = draft.value;
  const change = draft.change;
  const sent = useSubmission<InspectionReceipt>("inspection", value?.inspectionId, userId, draftKey);
  const [tried, setTried] = useState(0);
  const started = useRef(false);
  const title = name(point.nameZh, point.nameEn);
  const touched = value !== null && Object.keys(value.answers).length > 0;
  useEffect(() => {
    if (!touched || started.current || value?.longitude !== null) return;
    started.current = true;
    findPlace().then(
      (place) => change((before) => ({ ...before, longitude: place.longitude, latitude: place.latitude })),
      () => {},
    );
  }, [touched, value?.longitude, change]);
  useEffect(() => {
    if (sent.phase === "done") for (const key of ["cases", "inspections", "points", "overview"]) void queries.invalidateQueries({ queryKey: [key] });
  }, [sent.phase, queries]);
  if (!value)
    return (
      <Frame>
        <LoadingState rows={10} />
      </Frame>
    );
  if (sent.phase === "done" && sent.receipt)
    return (
      <section className="page field-page">
        <Receipt receipt={sent.receipt} pointName={title} pointId={pointId} />
      </section>
    );
  if (sent.phase === "waiting")
    return (
      <section className="page field-page">
        <WaitingState userId={userId} title={title} />
      </section>
    );

  const left = unanswered(items, value);
  const counts = { conform: 0, notConform: 0, notApplicable: 0 };
  for (const item of items) {
    const verdict = verdictOf(item, value.answers[item.itemId]);
    if (verdict) counts[verdict] += 1;
  }
  const set = (itemId: string) => (changes: Partial<DraftAnswer>) =>
    change((before) => ({ ...before, answers: { ...before.answers, [itemId]: { ...(before.answers[itemId] ?? blank), ...changes } } }));
  const submit = () => {
    setTried((before) => before + 1);
    if (left.length === 0) void sent.send(title, toSubmission(items, value));
  };
  const done = items.length - left.length;
  return (
    <Frame>
      <h1>{title}</h1>
      <p className="soft">
        {name(point.pointTypeNameZh, point.pointTypeNameEn)} · {name(point.areaNameZh, point.areaNameEn)}
      </p>
      <div className="sheet-progress">
        <progress max={items.length} value={done} aria-label={t("sheet.progress", { done, all: items.length })} />
        <strong className="tabular">{t("sheet.progress", { done, all: items.length })}</strong>
        {left.length > 0 ? (
          <button type="button" className="field-link" onClick={() => goTo(left[0]!)}>
            {t("sheet.next")} <DownOutlined aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <fieldset className="check-mode">
        <legend>{t("mode")}</legend>
        <Segmented
          block
          value={value.mode ?? "announced"}
          options={(["announced", "unannounced"] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          onChange={(mode) => change((before) => ({ ...before, mode }))}
        />
        {value.mode === "unannounced" ? <p className="soft">{t("mode.unannounced.hint")}</p> : null}
      </fieldset>
      <RefusedAlert problem={sent.problem} />
      {problemsOf(sent.problem?.errors ?? {}, null).map((sentence) => (
        <p className="field-error" key={sentence}>
          {sentence}
        </p>
      ))}
      {draft.restored ? (
        <Alert
          type="info"
          showIcon
          title={t("draft.restored")}
          style={{ marginBottom: 12 }}
          action={
            <button
              type="button"
              className="field-link"
              onClick={() => modal.confirm({ title: t("draft.drop.title"), content: t("draft.drop.text"), okText: t("draft.drop"), onOk: () => draft.drop() })}
            >
              {t("draft.drop")}
            </button>
          }
        />
      ) : null}
      {draft.kept ? null : <Alert type="warning" showIcon title={t("draft.unkept")} style={{ marginBottom: 12 }} />}
      {items.map((item, index) => (
        <ItemCard
          key={item.itemId}
          item={item}
          index={index + 1}
          all={items.length}
          answer={value.answers[item.itemId]}
          change={set(item.itemId)}
          userId={userId}
          missing={tried > 0 && left.includes(item)}
          problems={problemsOf(sent.problem?.errors ?? {}, index)}
        />
      ))}
      {tried > 0 && left.length > 0 ? <Missing key={tried} items={left} all={items} /> : null}
      <div className="field-bar">
        {left.length === 0 ? <p className="soft tabular sheet-summary">{t("submit.summary", counts)}</p> : null}
        <button type="button" className="field-button primary wide" disabled={sent.phase === "sending"} onClick={submit}>
          {sent.phase === "sending" ? t("submit.sending") : t("submit.verb")}
        </button>
      </div>
    </Frame>
  );
}
