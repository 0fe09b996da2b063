import { UploadOutlined } from "@ant-design/icons";
import { Button, Table } from "antd";
import { type ReactNode, useRef, useState } from "react";
import type { ImportRowError } from "@/api/types";
import { saveFile } from "@/lib/download";
import { integer } from "@/lib/numbers";
import "./import.css";
import { useUiWords } from "./words";

/** Chooses files to take in: by the button, or dropped onto it. */
export function ChooseFiles(props: {
  label: string;
  accept: string;
  multiple?: boolean;
  disabled: boolean;
  quiet?: boolean;
  hint?: ReactNode;
  onChoose: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    /* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is an extra; the button does the same */
    <div
      className={over ? "import-drop over" : "import-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = Array.from(event.dataTransfer.files);
        if (!props.disabled && dropped.length > 0) props.onChoose(props.multiple ? dropped : dropped.slice(0, 1));
      }}
    >
      <Button
        size="large"
        type={props.quiet ? "default" : "primary"}
        icon={<UploadOutlined />}
        disabled={props.disabled}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      {props.hint ? <span className="soft">{props.hint}</span> : null}
      <input
        ref={input}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        hidden
        aria-label={props.label}
        onChange={(event) => {
          const chosen = Array.from(event.target.files ?? []);
          event.target.value = "";
          if (chosen.length > 0) props.onChoose(chosen);
        }}
      />
    </div>
  );
}

/** What became of the rows, or would. */
export function ImportFigures({ figures }: { figures: readonly (readonly [string, number])[] }) {
  return (
    <dl className="import-figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="tabular">{integer(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Spreadsheet programs run cells that begin with these signs; a quote in front keeps them text. */
const cell = (value: string | number | null) =>
  `"${String(value ?? "")
    .replace(/^[=+\-@\t]/, "'$&")
    .replaceAll('"', '""')}"`;

/** Rows that were not taken, page by page and as a file to work through; the server lists the first of very many. */
export function RowErrors(props: { errors: ImportRowError[]; total: number; saveAs?: string; files?: boolean; row?: string; column?: string }) {
  const t = useUiWords();
  const { errors, total, saveAs } = props;
  if (errors.length === 0) return null;
  const [row, column] = [props.row ?? t("import.row"), props.column ?? t("import.column")];
  const save = () => {
    const lines = [[t("import.file"), row, column, t("import.reason")], ...errors.map((error) => [error.file, error.row, error.column, error.reason])];
    saveFile(
      new Blob([`\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`], { type: "text/csv" }),
      `${saveAs?.replace(/\.[^.]+$/, "")}-errors.csv`,
    );
  };
  return (
    <>
      {saveAs ? (
        <p>
          <Button size="small" onClick={save}>
            {t("import.errors.download")}
          </Button>
        </p>
      ) : null}
      <Table<ImportRowError>
        size="small"
        rowKey={(error) => `${error.file}:${error.row}:${error.column}:${error.code}:${error.reason}`}
        pagination={errors.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={errors}
        scroll={{ x: 520 }}
        columns={[
          ...(props.files ? [{ key: "file", title: t("import.file"), dataIndex: "file", width: 180 }] : []),
          { key: "row", title: row, render: (_, error) => error.row || "–", align: "right" as const, width: 90, className: "tabular" },
          { key: "column", title: column, width: 170, render: (_, error) => error.column ?? "–" },
          { key: "reason", title: t("import.reason"), dataIndex: "reason" },
        ]}
      />
      {errors.length < total ? <p className="soft">{t("import.errors.partial", { shown: integer(errors.length), total: integer(total) })}</p> : null}
    </>
  );
}
