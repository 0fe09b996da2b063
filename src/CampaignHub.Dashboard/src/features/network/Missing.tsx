import { WarningOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import type { MissingPart } from "@/api/types";
import { useWords } from "./words";

export function Missing({ parts }: { parts: MissingPart[] }) {
  const t = useWords();
  return (
    <>
      {parts.map((part) => (
        <Tag key={part} color="warning" icon={<WarningOutlined aria-hidden="true" />}>
          {t(`missing.${part}`)}
        </Tag>
      ))}
    </>
  );
}

export const missingOf = (row: { missingUnit: boolean; missingPerson: boolean }): MissingPart[] => [
  ...(row.missingUnit ? (["unit"] as const) : []),
  ...(row.missingPerson ? (["person"] as const) : []),
];
