import { ArrowLeftOutlined } from "@ant-design/icons";
import { Image } from "antd";
import { Link, useParams } from "react-router";
import type { CaseDetail, CasePhoto } from "@/api/types";
import { useCase } from "@/features/rectification/CaseDrawer";
import { CaseFacts } from "@/features/rectification/CaseFacts";
import { CaseTimeline } from "@/features/rectification/CaseTimeline";
import { NextStep } from "@/features/rectification/NextStep";
import "@/features/rectification/ledger.css";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { photoUrl } from "@/ui/Photos";
import { ErrorState, LoadingState } from "@/ui/States";
import { DeadlineTag, StateTag } from "@/ui/Tags";
import "./field.css";
import { useWords } from "./words";

function Side({ title, photos }: { title: string; photos: CasePhoto[] }) {
  const t = useWords();
  const dates = useDates();
  return (
    <div>
      <h3>{title}</h3>
      {photos.length === 0 ? <p className="field-no-photo soft">{t("verify.noPhoto")}</p> : null}
      {photos.map((photo) => (
        <figure key={photo.photoId} data-content>
          <Image src={photoUrl(photo.photoId)} alt={title} width="100%" />
          <figcaption className="soft">{t("case.photo", { name: photo.byName, at: dates.dateTime(photo.at) })}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Compare({ data }: { data: CaseDetail }) {
  const t = useWords();
  const of = (phase: CasePhoto["phase"]) => data.photos.filter((photo) => photo.phase === phase);
  if (data.photos.length === 0) return null;
  return (
    <Image.PreviewGroup>
      <div className="field-compare">
        <Side title={t("verify.before")} photos={of("before")} />
        <Side title={t("verify.after")} photos={of("after")} />
      </div>
    </Image.PreviewGroup>
  );
}

function FieldCase({ back }: { back: string }) {
  const t = useWords();
  const name = useName();
  const { caseId = "" } = useParams();
  const found = useCase(caseId);
  const data = found.data;
  const done = data?.timeline.findLast((event) => event.kind === "submitted");
  return (
    <section className="page field-page">
      <p className="field-back">
        <Link to={back}>
          <ArrowLeftOutlined aria-hidden="true" /> {t("case.back")}
        </Link>
      </p>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <p className="field-tags">
            <StateTag state={data.state} />
            <DeadlineTag deadline={data.deadline} />
            <span className="soft tabular">{t("case.title", { number: data.number })}</span>
          </p>
          <h1 className="field-case-title" data-content>
            {name(data.description, data.descriptionEn)}
          </h1>
          <Compare data={data} />
          {data.state === "submitted" && done?.note ? (
            <section className="field-card">
              <h2>{t("verify.note")}</h2>
              <p className="field-said">{done.note}</p>
            </section>
          ) : null}
          <div className="field-next">
            <NextStep key={data.version} data={data} />
          </div>
          <CaseFacts data={data} />
          <CaseTimeline caseId={data.caseId} events={data.timeline} />
        </>
      ) : null}
    </section>
  );
}

export const RectifyCasePage = () => <FieldCase back="/my-cases" />;
export const VerifyCasePage = () => <FieldCase back="/verify" />;
