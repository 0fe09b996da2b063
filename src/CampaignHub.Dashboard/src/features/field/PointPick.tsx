import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { Page, PointPin } from "@/api/types";
import { api } from "@/lib/api";
import { useName } from "@/lib/i18n";
import { distanceText, metresBetween } from "@/lib/place";

/** Every point the campaign has, small enough to search and sort on the phone, and kept for use without a network. */
export function usePointPins(enabled = true) {
  return useQuery({
    queryKey: ["points", "map"],
    queryFn: async ({ signal }) => {
      const pins: PointPin[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<PointPin> = await api.get("/api/points/map", { cursor }, signal);
        pins.push(...page.items);
        cursor = page.next;
      } while (cursor);
      return pins;
    },
    staleTime: 300_000,
    enabled,
  });
}

type Place = { longitude: number; latitude: number };

/** The pins a typed text matches, the nearest first when the place is known. */
export function sortPins(pins: PointPin[], typed: string, place: Place | null): (PointPin & { metres: number | null })[] {
  const text = typed.trim().toLowerCase();
  return pins
    .filter((pin) => !text || `${pin.code} ${pin.nameZh} ${pin.nameEn}`.toLowerCase().includes(text))
    .map((pin) => ({ ...pin, metres: place ? metresBetween(place, pin) : null }))
    .sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0) || a.code.localeCompare(b.code));
}

type Props = { id: string; value: string | null; onChange: (pin: PointPin | null) => void; place: Place | null; placeholder: string; label?: string };

export function PointPick({ id, value, onChange, place, placeholder, label }: Props) {
  const name = useName();
  const pins = usePointPins();
  const options = sortPins(pins.data ?? [], "", place).map((pin) => ({
    value: pin.pointId,
    search: `${pin.code} ${pin.nameZh} ${pin.nameEn}`.toLowerCase(),
    label: `${name(pin.nameZh, pin.nameEn)}${pin.metres === null ? "" : ` · ${distanceText(pin.metres)}`}`,
  }));
  return (
    <Select
      id={id}
      size="large"
      allowClear
      showSearch={{ filterOption: (typed, option) => option?.search.includes(typed.toLowerCase()) ?? false }}
      style={{ width: "100%" }}
      aria-label={label}
      placeholder={placeholder}
      loading={pins.isFetching}
      value={value ?? undefined}
      options={options}
      onChange={(next) => onChange(pins.data?.find((pin) => pin.pointId === next) ?? null)}
    />
  );
}
