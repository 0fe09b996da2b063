import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer, Form, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { CommunityDetail, CultureCentre } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { useName } from "@/lib/i18n";
import { newId } from "@/lib/id";
import { integer } from "@/lib/numbers";
import { useCan } from "@/lib/session";
import { useIsPhone } from "@/lib/viewport";
import { PhotoStrip } from "@/ui/Photos";
import { ErrorState, LoadingState, ProblemAlert } from "@/ui/States";
import { ToneTag } from "@/ui/Tags";
import { CheckForm } from "./CheckForm";
import "./communities.css";
import { useWords } from "./words";

type Facility = CommunityDetail["facilities"][number];
type Values = { officeArea?: number | null; cultureCentre?: CultureCentre | null; households?: number | null; remark?: string | null };

function Profile({ detail, done }: { detail: CommunityDetail; done: () => void }) {
  const t = useWords();
  const queries = useQueryClient();
  const row = detail.community;
  const save = useMutation({
    mutationFn: (values: Values) =>
      api.put<CommunityDetail>(
        `/api/communities/${row.areaId}`,
        {
          officeArea: values.officeArea ?? null,
          cultureCentre: values.cultureCentre ?? null,
          households: values.households ?? null,
          remark: values.remark || null,
          version: row.version,
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: done,
  });
  return (
    <Form<Values> layout="vertical" initialValues={row} onFinish={(values) => save.mutate(values)}>
      <ProblemAlert error={save.error} reload={() => void queries.invalidateQueries({ queryKey: ["communities"] })} />
      <Form.Item name="officeArea" label={t("profile.area")}>
        <InputNumber min={0} max={99999} step={10} />
      </Form.Item>
      <Form.Item name="cultureCentre" label={t("centre.title")}>
        <Select allowClear options={(["coLocated", "separate"] as const).map((value) => ({ value, label: t(`centre.${value}`) }))} />
      </Form.Item>
      <Form.Item name="households" label={t("col.households")}>
        <InputNumber min={0} max={1000000} precision={0} />
      </Form.Item>
      <Form.Item name="remark" label={t("profile.remark")}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t("save")}
      </Button>
    </Form>
  );
}

function FacilityTag({ present }: { present: boolean | null }) {
  const t = useWords();
  if (present === null)
    return (
      <ToneTag tone="plain" icon={<MinusCircleOutlined />}>
        {t("facility.unchecked")}
      </ToneTag>
    );
  return present ? (
    <ToneTag tone="onTime" icon={<CheckCircleFilled />}>
      {t("facility.present")}
    </ToneTag>
  ) : (
    <ToneTag tone="overdue" icon={<CloseCircleFilled />}>
      {t("facility.absent")}
    </ToneTag>
  );
}

function Facilities({ detail, done }: { detail: CommunityDetail; done: () => void }) {
  const t = useWords();
  const name = useName();
  const dates = useDates();
  const can = useCan();
  const [checking, setChecking] = useState<string | null>(null);
  if (detail.facilities.length === 0)
    return (
      <p className="soft">
        {t("facilities.none")} · {t("facilities.none.hint")}
      </p>
    );
  const line = (facility: Facility) => (
    <li key={facility.itemId}>
      <div className="community-line">
        <span>{name(facility.nameZh, facility.nameEn)}</span>
        <span className="community-verbs">
          <FacilityTag present={facility.present} />
          {can("communities.check") ? (
            <Button
              size="small"
              type="text"
              aria-expanded={checking === facility.itemId}
              onClick={() => setChecking(checking === facility.itemId ? null : facility.itemId)}
            >
              {t("facility.check")}
            </Button>
          ) : null}
        </span>
      </div>
      {facility.checkedOn ? (
        <span className="soft small">
          {t("facility.checked", { date: dates.day(facility.checkedOn), name: facility.checkedBy ?? "" })}
          {facility.note ? ` · ${facility.note}` : ""}
        </span>
      ) : null}
      {facility.photoId ? <PhotoStrip photos={[{ photoId: facility.photoId, caption: name(facility.nameZh, facility.nameEn) }]} /> : null}
      {checking === facility.itemId ? (
        <CheckForm
          areaId={detail.community.areaId}
          facility={facility}
          done={() => {
            setChecking(null);
            done();
          }}
        />
      ) : null}
    </li>
  );
  return (
    <>
      {(["facility", "security"] as const).map((kind) => {
        const lines = detail.facilities.filter((one) => one.kind === kind);
        return lines.length > 0 ? (
          <section key={kind}>
            <h4>{t(`facilities.kind.${kind}`)}</h4>
            <ul className="community-lines">{lines.map(line)}</ul>
          </section>
        ) : null;
      })}
    </>
  );
}

/** One community: its profile, its facilities as last found, and the ways to its compounds and agreements. */
export function CommunityDrawer() {
  const t = useWords();
  const name = useName();
  const can = useCan();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { search } = useLocation();
  const { areaId = "" } = useParams();
  const [editing, setEditing] = useState(false);
  const found = useQuery({
    queryKey: ["communities", "one", areaId],
    queryFn: ({ signal }) => api.get<CommunityDetail>(`/api/communities/${areaId}`, undefined, signal),
  });
  const detail = found.data;
  const row = detail?.community;
  const done = (said: string) => {
    setEditing(false);
    void queries.invalidateQueries({ queryKey: ["communities"] });
    void message.success(said);
  };
  return (
    <Drawer open size={phone ? "100%" : 560} title={row ? name(row.nameZh, row.nameEn) : " "} onClose={() => navigate({ pathname: "/communities", search })}>
      {found.isPending ? <LoadingState /> : null}
      {found.error && !detail ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {detail && row ? (
        <>
          {editing ? (
            <Profile key={row.version} detail={detail} done={() => done(t("saved"))} />
          ) : (
            <>
              <dl className="facts">
                <dt>{t("col.office")}</dt>
                <dd className="tabular">
                  {row.officeArea === null ? "–" : `${t("m2", { area: row.officeArea })} · ${t(`office.${row.officeClass ?? "unknown"}`)}`}
                </dd>
                <dt>{t("centre.title")}</dt>
                <dd>{row.cultureCentre ? t(`centre.${row.cultureCentre}`) : "–"}</dd>
                <dt>{t("col.households")}</dt>
                <dd className="tabular">{integer(row.households)}</dd>
                <dt>{t("col.compounds")}</dt>
                <dd className="tabular">
                  <Link to={`/communities/compounds?areaId=${row.areaId}`}>{row.compounds}</Link>
                  {row.unmanaged > 0 ? <span className="soft"> · {t("col.unmanaged", { count: row.unmanaged })}</span> : null}
                </dd>
                <dt>{t("col.frontages")}</dt>
                <dd className="tabular">
                  <Link to={`/communities/frontages?areaId=${row.areaId}`}>{row.frontages}</Link>
                </dd>
                {row.remark ? (
                  <>
                    <dt>{t("profile.remark")}</dt>
                    <dd data-content="text">{row.remark}</dd>
                  </>
                ) : null}
              </dl>
              <p className="community-verbs">
                {can("communities.edit") ? <Button onClick={() => setEditing(true)}>{t("profile.edit")}</Button> : null}
                {can("organisation.read") ? <Link to={`/organisation?areaId=${row.areaId}`}>{t("profile.inTree")}</Link> : null}
              </p>
            </>
          )}
          <h3>
            {t("facilities")} <span className="soft small">{t("facilities.count", { there: row.facilities, all: row.listed })}</span>
          </h3>
          <Facilities detail={detail} done={() => done(t("facility.saved"))} />
        </>
      ) : null}
    </Drawer>
  );
}
