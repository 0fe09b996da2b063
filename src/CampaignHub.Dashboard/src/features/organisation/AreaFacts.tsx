import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { Link, useNavigate } from "react-router";
import type { AreaDetail } from "@/api/types";
import { ApiProblem, api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { ErrorState, LoadingState, useProblemText } from "@/ui/States";
import type { AreaVerb } from "./AreaDrawer";
import { AreaHolders } from "./AreaHolders";
import { useArea } from "./areas";
import "./organisation.css";
import { useWords } from "./words";

type Props = { areaId: string; onVerb: (verb: AreaVerb) => void; reload: () => Promise<unknown> };

/** What one area holds, who answers for it, and the verbs that change it. */
export function AreaFacts({ areaId, onVerb, reload }: Props) {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const found = useArea(areaId);
  const data = found.data;
  if (found.isPending) return <LoadingState rows={3} />;
  if (!data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  return (
    <section className="area-facts">
      <h2>
        {name(data.nameZh, data.nameEn)}
        {data.closedAt ? <span className="soft small"> {t("area.closed")}</span> : null}
      </h2>
      <dl className="facts">
        <dt>{t("areas.level")}</dt>
        <dd>{t(`level.${data.level}`)}</dd>
        <dt>{t("areas.code")}</dt>
        <dd className="tabular">{data.code}</dd>
        {data.gridCodeZh ? (
          <>
            <dt>{t("areas.gridCode")}</dt>
            <dd>{name(data.gridCodeZh, data.gridCodeEn)}</dd>
          </>
        ) : null}
        <dt>{t("areas.path")}</dt>
        <dd>
          {data.path
            .filter((node) => node.areaId !== data.areaId)
            .map((node) => name(node.nameZh, node.nameEn))
            .join(" / ") || "–"}
        </dd>
        <dt>{t("areas.responsible")}</dt>
        <dd>{data.responsiblePerson ?? <span className="soft">{t("areas.responsible.none")}</span>}</dd>
        {data.unitId ? (
          <>
            <dt>{t("areas.unit")}</dt>
            <dd>
              <Link to={`/organisation/units/${data.unitId}`}>{name(data.unitNameZh, data.unitNameEn)}</Link>
            </dd>
          </>
        ) : null}
        {data.content ? (
          <>
            <dt>{t("area.content")}</dt>
            <dd className="area-content">{data.content}</dd>
          </>
        ) : null}
        <dt>{t("areas.outline")}</dt>
        <dd>{data.outlineDatum ? t(`datum.${data.outlineDatum}`) : <span className="soft">{t("areas.noShape")}</span>}</dd>
        <dt>{t("areas.points")}</dt>
        <dd className="tabular">
          {can("assessment.read") ? <Link to={`/points?areaId=${areaId}`}>{integer(data.pointCount)}</Link> : integer(data.pointCount)}
        </dd>
        <dt>{t("areas.open")}</dt>
        <dd className="tabular">
          <Link to={`/ledger?areaId=${areaId}`}>{integer(data.openCaseCount)}</Link>
        </dd>
        {data.level === "village" && !data.closedAt && can("communities.read") ? (
          <>
            <dt>{t("areas.register")}</dt>
            <dd>
              <Link to={`/communities/${areaId}`}>{t("areas.register.open")}</Link>
            </dd>
          </>
        ) : null}
      </dl>
      <AreaHolders areaId={areaId} name={name(data.nameZh, data.nameEn)} level={data.level} closed={Boolean(data.closedAt)} onChanged={() => void reload()} />
      {can("organisation.edit") ? data.closedAt ? <Reopen area={data} reload={reload} /> : <Verbs area={data} onVerb={onVerb} reload={reload} /> : null}
    </section>
  );
}

/** A closed area keeps one verb: back into use. */
function Reopen({ area, reload }: { area: AreaDetail; reload: () => Promise<unknown> }) {
  const t = useWords();
  const name = useName();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const reopen = useMutation({
    mutationFn: () => api.post<AreaDetail>(`/api/areas/${area.areaId}/reopen`, { version: area.version }, { idempotencyKey: newId() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["areas"] });
      void message.success(t("area.done.reopen", { name: name(area.nameZh, area.nameEn) }));
      void reload();
    },
    onError: (error) => void message.error(text(error)),
  });
  return (
    <p className="area-verbs">
      <Button loading={reopen.isPending} onClick={() => reopen.mutate()}>
        {t("area.reopen")}
      </Button>
    </p>
  );
}

function Verbs({ area, onVerb, reload }: Omit<Props, "areaId"> & { area: AreaDetail }) {
  const t = useWords();
  const name = useName();
  const text = useProblemText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const close = useMutation({
    mutationFn: (despitePoints: boolean) =>
      api.post<AreaDetail>(`/api/areas/${area.areaId}/close`, { version: area.version, despitePoints }, { idempotencyKey: newId() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["areas"] });
      void message.success(t("area.done.close", { name: name(area.nameZh, area.nameEn) }));
      void reload();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "area.has-points")
        modal.confirm({ title: t("area.close.points"), content: text(error), okText: t("area.close"), onOk: () => close.mutate(true) });
      else void message.error(text(error));
    },
  });
  return (
    <p className="area-verbs">
      <Button onClick={() => onVerb("edit")}>{t("area.edit")}</Button>
      <Button onClick={() => onVerb("move")}>{t("area.move")}</Button>
      <Button onClick={() => navigate(`/organisation/outline/${area.areaId}`)}>{t("area.draw")}</Button>
      <Popconfirm
        title={t("area.close.sure", { name: name(area.nameZh, area.nameEn) })}
        okText={t("area.close")}
        cancelText={t("outline.cancel")}
        onConfirm={() => close.mutate(false)}
      >
        <Button danger loading={close.isPending}>
          {t("area.close")}
        </Button>
      </Popconfirm>
    </p>
  );
}
