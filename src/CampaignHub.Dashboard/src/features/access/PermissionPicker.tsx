import { Checkbox, Tag } from "antd";
import type { PermissionRow } from "@/api/types";
import { grouped } from "./roles";
import { useNames, useWords } from "./words";

type Props = { all: PermissionRow[]; value?: string[]; onChange?: (next: string[]) => void };

/** Every permission there is, by feature, with those of the set ticked. */
export function PermissionPicker({ all, value = [], onChange }: Props) {
  const t = useWords();
  const names = useNames();
  return (
    <div className="permission-groups">
      {grouped(all).map(([feature, permissions]) => (
        <fieldset key={feature}>
          <legend>{names.group(feature)}</legend>
          {permissions.map(({ name, campaignWide }) => (
            <div key={name}>
              <Checkbox
                checked={value.includes(name)}
                onChange={(event) => onChange?.(event.target.checked ? [...value, name] : value.filter((held) => held !== name))}
              >
                {names.permission(name)}
              </Checkbox>
              {campaignWide ? <Tag title={t("campaignWide.hint")}>{t("campaignWide")}</Tag> : null}
            </div>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
