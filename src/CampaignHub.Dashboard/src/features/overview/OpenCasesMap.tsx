import { lazy, Suspense, useMemo } from "react";
import { Link, useNavigate } from "react-router";
import type { CasePins, Deadline } from "@/api/types";
import { openStates } from "@/features/rectification/states";
import { useName } from "@/lib/i18n";
import { PinMark } from "@/ui/PinMark";
import { LoadingState } from "@/ui/States";
import { deadlineTone } from "@/ui/theme";
import { useUiWords } from "@/ui/words";
import { useWords } from "./words";

const CampaignMap = lazy(() => import("@/ui/CampaignMap"));
const shown: Deadline[] = ["overdue", "dueSoon", "onTime", "paused", "none"];

export function OpenCasesMap({ pins: { items: pins, total, totalIsCapped } }: { pins: CasePins }) {
  const t = useWords();
  const ui = useUiWords();
  const name = useName();
  const navigate = useNavigate();
  const marks = useMemo(
    () =>
      pins.map((pin) => ({
        id: pin.caseId,
        longitude: pin.longitude,
        latitude: pin.latitude,
        tone: deadlineTone[pin.deadline],
        label: `${pin.number} · ${ui(`deadline.${pin.deadline}`)} · ${name(pin.description, pin.descriptionEn)}`,
      })),
    [pins, ui, name],
  );
  return (
    <>
      <Suspense fallback={<LoadingState />}>
        <CampaignMap pins={marks} onPin={(id) => navigate(`/ledger/${id}`)} height={420} label={t("map.label")} />
      </Suspense>
      <div className="map-foot">
        <div className="map-legend">
          {shown.map((deadline) => {
            const count = pins.filter((pin) => pin.deadline === deadline).length;
            return count > 0 ? (
              <span key={deadline}>
                <PinMark tone={deadlineTone[deadline]} />
                {ui(`deadline.${deadline}`)} <span className="tabular">{count}</span>
              </span>
            ) : null;
          })}
        </div>
        {total > pins.length ? <span className="soft">{t(totalIsCapped ? "map.someCapped" : "map.some", { shown: pins.length, total })}</span> : null}
        <Link to={`/ledger?${openStates.map((state) => `state=${state}`).join("&")}`}>{t("map.more")}</Link>
      </div>
    </>
  );
}
