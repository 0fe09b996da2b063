import { AimOutlined, CheckCircleFilled, CloseOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link, useSearchParams } from "react-router";
import type { CaseReceipt, LogIssue } from "@/api/types";
import { CategorySelect } from "@/features/categories/CategorySelect";
import { useCategories } from "@/features/categories/tree";
import { newId } from "@/lib/id";
import { useDraft } from "@/lib/outbox/draft";
import { useSubmission } from "@/lib/outbox/submission";
import { usePlace } from "@/lib/place";
import { useCan, useMe } from "@/lib/session";
import { LoadingState } from "@/ui/States";
import { categories } from "./categories";
import { FieldPhotos } from "./FieldPhotos";
import "./field.css";
import { Nearby } from "./Nearby";
import { OriginFields } from "./OriginFields";
import { PointPick, usePointPins } from "./PointPick";
import { RefusedAlert, WaitingState } from "./SubmissionState";
import { useWords } from "./words";

/** `after` holds photos of the place put right on the spot; null while it is not. */
type IssueDraft = LogIssue & { accuracy: number | null; after: string[] | null };

const fresh = (pointId: string | null): IssueDraft => ({
  caseId: newId(),
  description: "",
  category: null,
  pointId,
  unitId: null,
  address: null,
  longitude: null,
  latitude: null,
  photoIds: [],
  accuracy: null,
  origin: null,
  after: null,
});

function FieldErrors({ messages }: { messages: string[] }) {
  return messages.length === 0 ? null : (
    <p className="field-error" role="alert">
      {messages.join(" ")}
    </p>
  );
}

/** The tree where the server has been asked, and a row of plain words where there is none or no network. */
function CategoryPick({ value, onChange }: { value: string | null; onChange: (category: string | null) => void }) {
  const t = useWords();
  const tree = useCategories();
  if (tree.data && tree.data.length > 0) return <CategorySelect value={value} onChange={onChange} aria-label={t("log.what.category")} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of toggles, labelled above
    <div className="field-chips" role="group" aria-labelledby="issue-category">
      {categories.map(([key, word]) => (
        <button type="button" key={key} className="field-chip" aria-pressed={value === word} onClick={() => onChange(value === word ? null : word)}>
          {t(`category.${key}`)}
        </button>
      ))}
    </div>
  );
}

/** Log an issue in the street: photo, where, what; kept on the device until the receipt arrives. */
export function LogIssuePage() {
  const t = useWords();
  const userId = useMe()?.userId ?? "";
  const [search] = useSearchParams();
  const asked = search.get("pointId");
  const draftKey = `issue:${userId}`;
  const draft = useDraft<IssueDraft>(draftKey, userId, () => fresh(asked));
  const value = draft.value;
  const change = draft.change;
  const onSpot = Array.isArray(value?.after);
  const can = useCan();
  const sent = useSubmission<CaseReceipt>(onSpot ? "spot" : "issue", value?.caseId, userId, draftKey);
  const gps = usePlace();
  const pins = usePointPins();
  const queries = useQueryClient();
  const [checked, setChecked] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const pin = pins.data?.find((row) => row.pointId === value?.pointId) ?? null;
  const pointId = value?.pointId;
  useEffect(() => {
    if (asked && pointId !== undefined && pointId !== asked) change((before) => ({ ...before, pointId: asked }));
  }, [asked, pointId, change]);
  useEffect(() => {
    if (sent.phase === "done") void queries.invalidateQueries({ queryKey: ["cases"] });
  }, [sent.phase, queries]);
  useEffect(() => {
    if (sent.problem) top.current?.scrollIntoView?.({ block: "start" });
  }, [sent.problem]);
  if (!value) return <LoadingState />;

  if (sent.phase === "done" && sent.receipt)
    return (
      <section className="page field-page">
        <div className="field-outcome" role="status">
          <div className="field-outcome-icon done" aria-hidden="true">
            <CheckCircleFilled />
          </div>
          <h1>{t("done.title")}</h1>
          <p className="field-number tabular">{t("done.number", { number: sent.receipt.number })}</p>
          <p className="soft">{sent.receipt.state === "closed" ? t("done.spot") : t("done.next")}</p>
          <button
            type="button"
            className="field-button primary"
            onClick={() => {
              setChecked(false);
              void draft.drop();
            }}
          >
            {t("done.again")}
          </button>
          <Link className="field-button" to={`/ledger/${sent.receipt.caseId}`}>
            {t("done.open")}
          </Link>
        </div>
      </section>
    );
  if (sent.phase === "waiting")
    return (
      <section className="page field-page">
        <WaitingState userId={userId} title={value.description} />
      </section>
    );

  const set = (changes: Partial<IssueDraft>) => change((before) => ({ ...before, ...changes }));
  const located = value.longitude !== null && value.latitude !== null;
  const place = located ? { longitude: value.longitude!, latitude: value.latitude! } : pin;
  const missingWhere = !located && !value.pointId && !value.address?.trim();
  const missingWhat = !value.description.trim();
  const missingPhotos = onSpot && ((value.photoIds ?? []).length === 0 || (value.after ?? []).length === 0);
  const said = (field: string) =>
    Object.entries(sent.problem?.errors ?? {})
      .filter(([name]) => name.toLowerCase() === field.toLowerCase())
      .flatMap(([, messages]) => messages);
  const locate = async () => {
    const found = await gps.find();
    if (found) set({ longitude: found.longitude, latitude: found.latitude, accuracy: found.accuracy });
  };
  const send = () => {
    setChecked(true);
    if (missingWhere || missingWhat || missingPhotos) {
      document.getElementById(missingWhere ? "issue-address" : missingWhat ? "issue-description" : "issue-spot")?.focus();
      return;
    }
    const { accuracy: _, after, origin, photoIds, ...body } = value;
    void sent.send(value.description.trim(), {
      ...body,
      ...(after ? { beforePhotoIds: photoIds, afterPhotoIds: after, note: null } : { photoIds, origin }),
      description: value.description.trim(),
      address: value.address?.trim() || null,
      longitude: value.longitude ?? pin?.longitude ?? null,
      latitude: value.latitude ?? pin?.latitude ?? null,
    });
  };
  return (
    <section className="page field-page" ref={top}>
      <h1>{t("log.title")}</h1>
      <RefusedAlert problem={sent.problem} />
      {draft.restored ? (
        <Alert
          type="info"
          showIcon
          title={t("log.draft")}
          style={{ marginBottom: 12 }}
          action={
            <button type="button" className="field-link" onClick={() => void draft.drop()}>
              {t("log.draft.drop")}
            </button>
          }
        />
      ) : null}
      {draft.kept ? null : <Alert type="warning" showIcon title={t("log.draft.unkept")} style={{ marginBottom: 12 }} />}
      <section className="field-card">
        <h2>
          <span className="field-step tabular">1</span> {t("log.step.photo")}
        </h2>
        <p className="soft">{t("log.step.photo.hint")}</p>
        <FieldPhotos value={value.photoIds ?? []} onChange={(photoIds) => set({ photoIds })} userId={userId} label={t("log.step.photo")} />
        <FieldErrors messages={said("photoIds")} />
      </section>
      <section className="field-card">
        <h2>
          <span className="field-step tabular">2</span> {t("log.step.where")}
        </h2>
        {located ? (
          <p className="field-located">
            <AimOutlined aria-hidden="true" /> {t("log.where.found", { metres: Math.round(value.accuracy ?? 0) })}
            <button
              type="button"
              className="field-icon-button"
              aria-label={t("log.where.clear")}
              onClick={() => set({ longitude: null, latitude: null, accuracy: null })}
            >
              <CloseOutlined />
            </button>
          </p>
        ) : (
          <button type="button" className="field-button" disabled={gps.finding} onClick={() => void locate()}>
            <AimOutlined aria-hidden="true" /> {gps.finding ? t("log.where.finding") : t("log.where.gps")}
          </button>
        )}
        {gps.problem ? (
          <p role="alert" className="field-error">
            {t(`log.where.${gps.problem}`)}
          </p>
        ) : null}
        <label htmlFor="issue-point">{t("log.where.point")}</label>
        <PointPick
          id="issue-point"
          value={value.pointId}
          onChange={(next) => set({ pointId: next?.pointId ?? null })}
          place={located ? place : null}
          placeholder={t("log.where.point.pick")}
        />
        <label htmlFor="issue-address">{t("log.where.address")}</label>
        <Input
          id="issue-address"
          size="large"
          maxLength={200}
          value={value.address ?? ""}
          placeholder={t("log.where.address.example")}
          onChange={(event) => set({ address: event.target.value })}
          aria-invalid={checked && missingWhere}
        />
        {checked && missingWhere ? <FieldErrors messages={[t("log.where.required")]} /> : null}
        <FieldErrors messages={[...said("address"), ...said("pointId"), ...said("longitude"), ...said("latitude")]} />
      </section>
      <section className="field-card">
        <h2>
          <span className="field-step tabular">3</span> {t("log.step.what")}
        </h2>
        <label htmlFor="issue-description">{t("log.what.description")}</label>
        <Input.TextArea
          id="issue-description"
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={1000}
          value={value.description}
          placeholder={t("log.what.description.example")}
          onChange={(event) => set({ description: event.target.value })}
          aria-invalid={checked && missingWhat}
        />
        {checked && missingWhat ? <FieldErrors messages={[t("log.what.required")]} /> : null}
        <FieldErrors messages={said("description")} />
        <p className="field-label" id="issue-category">
          {t("log.what.category")}
        </p>
        <CategoryPick value={value.category ?? null} onChange={(category) => set({ category })} />
        <FieldErrors messages={said("category")} />
        {place ? <Nearby place={place} pointId={value.pointId ?? null} category={value.category ?? null} /> : null}
      </section>
      {can("rectification.dispatch") && !onSpot ? <OriginFields value={value.origin ?? null} onChange={(origin) => set({ origin })} /> : null}
      {can("rectification.verify") && !value.origin ? (
        <section className="field-card">
          <label className="field-check">
            <input id="issue-spot" type="checkbox" checked={onSpot} onChange={(event) => set({ after: event.target.checked ? [] : null })} />
            {t("spot.title")}
          </label>
          <p className="soft">{t("spot.hint")}</p>
          {onSpot ? (
            <>
              <p className="field-label">{t("spot.after")}</p>
              <FieldPhotos value={value.after ?? []} onChange={(after) => set({ after })} userId={userId} label={t("spot.after")} />
              {checked && missingPhotos ? <FieldErrors messages={[t("spot.required")]} /> : null}
              <FieldErrors messages={[...said("beforePhotoIds"), ...said("afterPhotoIds"), ...said("unitId")]} />
            </>
          ) : null}
        </section>
      ) : null}
      <div className="field-bar">
        <button type="button" className="field-button primary wide" disabled={sent.phase === "sending"} onClick={send}>
          {sent.phase === "sending" ? t("log.sending") : t("log.send")}
        </button>
      </div>
    </section>
  );
}
