import { DeleteOutlined, UndoOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useMemo, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { AreaDetail, AreaOutline } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { PageHead } from "@/ui/ListPage";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { useArea, useShapes } from "./areas";
import { OutlineEditor } from "./OutlineEditor";
import "./organisation.css";
import { emptySketch, polygonsOf, readCorners, type Sketch, sketchOf, writeCorners } from "./outline";
import { useWords } from "./words";

/** The outline of one area, drawn on the map or written as coordinates; saved at the version it was read at. */
export function OutlinePage() {
  const { areaId = "" } = useParams();
  const area = useArea(areaId);
  const outline = useQuery({
    queryKey: ["areas", "outline", areaId],
    queryFn: ({ signal }) => api.get<AreaOutline>(`/api/areas/${areaId}/outline`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
  if (area.isPending || outline.isPending) return <LoadingState rows={8} />;
  if (!area.data || !outline.data)
    return (
      <ErrorState
        error={area.error ?? outline.error}
        retry={() => {
          void area.refetch();
          void outline.refetch();
        }}
      />
    );
  return <Drawing key={`${areaId}:${outline.data.version}`} area={area.data} outline={outline.data} reload={() => void outline.refetch()} />;
}

function Drawing({ area, outline, reload }: { area: AreaDetail; outline: AreaOutline; reload: () => void }) {
  const t = useWords();
  const name = useName();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [steps, setSteps] = useState<Sketch[]>([sketchOf(outline.wgs84)]);
  const [text, setText] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(newId);
  const parent = area.path.filter((node) => node.areaId !== area.areaId).at(-1);
  const above = useShapes(parent?.level ?? area.level, parent?.areaId).data;
  const beside = useShapes(area.level, area.parentId ?? undefined).data;
  const around = useMemo(() => [...(parent ? (above ?? []) : []), ...(beside ?? [])], [parent, above, beside]);
  const sketch = steps.at(-1)!;
  const back = `/organisation?areaId=${area.areaId}`;
  const change = (next: Sketch) => {
    setSteps((before) => [...before, next]);
    setText(null);
    save.reset();
    setAttempt(newId());
  };
  const save = useMutation({
    mutationFn: () =>
      api.put<AreaOutline>(
        `/api/areas/${area.areaId}/outline`,
        { version: outline.version, datum: "wgs84", polygons: polygonsOf(sketch) },
        { idempotencyKey: attempt },
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["areas"] });
      void message.success(t("outline.saved"));
      void navigate(back);
    },
  });
  const corners = text === null ? null : readCorners(text);
  const enough = sketch.ring.length === 0 || sketch.ring.length >= 3;
  return (
    <section className="page">
      <PageHead
        title={t("outline.title", { name: name(area.nameZh, area.nameEn) })}
        verbs={
          <>
            <Button icon={<UndoOutlined />} disabled={steps.length === 1} onClick={() => setSteps((before) => before.slice(0, -1))}>
              {t("outline.undo")}
            </Button>
            <Button icon={<DeleteOutlined />} disabled={sketch.ring.length === 0} onClick={() => change(emptySketch)}>
              {t("outline.clear")}
            </Button>
            <Button onClick={() => navigate(back)}>{t("outline.cancel")}</Button>
            <Button type="primary" disabled={steps.length === 1 || !enough} loading={save.isPending} onClick={() => save.mutate()}>
              {t("outline.save")}
            </Button>
          </>
        }
      />
      <p className="soft">{t("outline.hint")}</p>
      {outline.datum === "gcj02" ? <p className="soft">{t("outline.gcj02")}</p> : null}
      {sketch.others.length > 0 ? <p className="soft">{t("outline.others", { count: sketch.others.length })}</p> : null}
      <ProblemAlert error={save.error} reload={reload} />
      <div className="outline-work">
        <OutlineEditor sketch={sketch} onChange={change} around={around} areaId={area.areaId} />
        <div>
          <label className="outline-text" htmlFor="outline-corners">
            <span>{t("outline.corners", { count: sketch.ring.length })}</span>
            <Input.TextArea
              id="outline-corners"
              autoSize={{ minRows: 8, maxRows: 20 }}
              className="tabular"
              status={text !== null && corners === null ? "error" : undefined}
              value={text ?? writeCorners(sketch.ring)}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <p className="soft small">{text !== null && corners === null ? t("outline.text.wrong") : t("outline.text.hint")}</p>
          <Button disabled={corners === null} onClick={() => change({ ...sketch, ring: corners! })}>
            {t("outline.text.take")}
          </Button>
        </div>
      </div>
      <p>
        <Link to="/organisation/outlines">{t("outline.toImport")}</Link>
      </p>
    </section>
  );
}
