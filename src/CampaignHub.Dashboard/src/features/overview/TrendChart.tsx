import { useMemo } from "react";
import type { TrendDay } from "@/api/types";
import Chart from "@/ui/Chart";
import { colour, fontFamily } from "@/ui/theme";
import { useWords } from "./words";

/** Logged against closed, day by day; line style differs as well as colour. */
export default function TrendChart({ trend, onPick }: { trend: TrendDay[]; onPick: (date: string) => void }) {
  const t = useWords();
  const logged = t("trend.logged");
  const closed = t("trend.closed");
  const option = useMemo(
    () => ({
      textStyle: { fontFamily },
      grid: { left: 8, right: 12, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 18, itemHeight: 4, textStyle: { color: colour.text } },
      tooltip: { trigger: "axis" },
      xAxis: {
        type: "category",
        data: trend.map((day) => day.date),
        axisLabel: { color: colour.textSoft, formatter: (date: string) => date.slice(5), hideOverlap: true },
        axisLine: { lineStyle: { color: colour.line } },
        axisTick: { show: false },
      },
      yAxis: { type: "value", minInterval: 1, axisLabel: { color: colour.textSoft }, splitLine: { lineStyle: { color: colour.plainSoft } } },
      series: [
        {
          name: logged,
          type: "line",
          data: trend.map((day) => day.logged),
          color: colour.accent,
          lineStyle: { width: 2, type: "dashed" },
          symbol: "emptyCircle",
          symbolSize: 6,
        },
        { name: closed, type: "line", data: trend.map((day) => day.closed), color: colour.onTime, lineStyle: { width: 2 }, symbol: "circle", symbolSize: 6 },
      ],
    }),
    [trend, logged, closed],
  );
  return <Chart option={option} height={370} label={t("trend.title")} onPick={(index) => trend[index] && onPick(trend[index].date)} />;
}
