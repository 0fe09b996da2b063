import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

type Props = { option: EChartsCoreOption; height: number; label: string; onPick?: (dataIndex: number, seriesIndex: number) => void };

/** One ECharts drawing that follows its box; what it shows must also be readable as text or a table nearby. */
export default function Chart({ option, height, label, onPick }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    const chart = init(holder.current!, undefined, { renderer: "svg" });
    chart.setOption({ animationDuration: 150, ...option });
    chart.on("click", (event) => pick.current?.(event.dataIndex as number, event.seriesIndex as number));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(holder.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={holder} role="img" aria-label={label} style={{ height }} />;
}
