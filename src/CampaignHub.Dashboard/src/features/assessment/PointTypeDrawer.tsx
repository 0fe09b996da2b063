import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import type { PointTypeDetail } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";
import { ErrorState, LoadingState } from "@/ui/States";
import { SheetItems } from "./SheetItems";
import { useWords } from "./words";

export function PointTypeDrawer() {
  const t = useWords();
  const name = useName();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { code = "" } = useParams();
  const found = useQuery({
    queryKey: ["point-types", code],
    queryFn: ({ signal }) => api.get<PointTypeDetail>(`/api/point-types/${encodeURIComponent(code)}`, undefined, signal),
  });
  const data = found.data;
  return (
    <Drawer
      open
      size={phone ? "100%" : 640}
      title={data ? name(data.nameZh, data.nameEn) : " "}
      onClose={() => navigate({ pathname: "/points/types", search })}
    >
      {found.isPending ? <LoadingState /> : null}
      {found.error && !data ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {data ? (
        <>
          <p>
            <span className="tabular">{data.code}</span> · {t("sheet.count", { count: data.items.length })} ·{" "}
            <Link to={`/points?pointTypeCode=${encodeURIComponent(data.code)}`}>{t("sheet.points", { count: data.pointCount })}</Link>
          </p>
          <h3>{t("sheet.title")}</h3>
          <SheetItems items={data.items} duties={data.duties} typeCode={data.code} />
        </>
      ) : null}
    </Drawer>
  );
}
