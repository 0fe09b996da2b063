import { Select } from "antd";
import { useName } from "@/lib/i18n";
import { useBodies } from "./roster";

/** Picks a body that stands today. */
export function BodySelect(props: { value?: string; onChange?: (bodyId: string) => void; id?: string }) {
  const name = useName();
  const bodies = useBodies();
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: "label" }}
      loading={bodies.isFetching}
      options={(bodies.data ?? []).map((body) => ({ value: body.bodyId, label: name(body.nameZh, body.nameEn) }))}
    />
  );
}
