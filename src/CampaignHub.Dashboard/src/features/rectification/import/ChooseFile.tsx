import { FileTextOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Upload } from "antd";
import type { LedgerFileColumns } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { ProblemAlert } from "@/ui/States";
import { useWords } from "../words";

export function ChooseFile({ onRead }: { onRead: (file: File, columns: LedgerFileColumns) => void }) {
  const t = useWords();
  const dates = useDates();
  const read = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file, file.name);
      return api.post<LedgerFileColumns>("/api/ledger-imports/columns", form);
    },
    onSuccess: (columns, file) => onRead(file, columns),
  });
  return (
    <>
      <ProblemAlert error={read.error} />
      <Upload.Dragger
        accept=".csv,text/csv"
        maxCount={1}
        showUploadList={false}
        disabled={read.isPending}
        beforeUpload={(file) => {
          read.mutate(file);
          return false;
        }}
      >
        <FileTextOutlined className="import-icon" aria-hidden="true" />
        <p className="import-drop">{read.isPending ? t("import.file.reading") : t("import.file.drop")}</p>
        <p className="soft">{t("import.file.hint", { zone: dates.timeZone })}</p>
      </Upload.Dragger>
    </>
  );
}
