import { useMutation } from "@tanstack/react-query";
import type { LedgerFileColumns } from "@/api/types";
import { api } from "@/lib/api";
import { useDates } from "@/lib/dates";
import { ChooseFiles } from "@/ui/ImportParts";
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
      <ChooseFiles
        label={read.isPending ? t("import.file.reading") : t("import.file.drop")}
        accept=".csv,text/csv"
        disabled={read.isPending}
        hint={t("import.file.hint", { zone: dates.timeZone })}
        onChoose={(files) => read.mutate(files[0]!)}
      />
    </>
  );
}
