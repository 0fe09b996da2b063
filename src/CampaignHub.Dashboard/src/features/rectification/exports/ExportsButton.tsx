import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import type { CaseExportRow, CaseFilter, ExportFormat } from "@/api/types";
import { api } from "@/lib/api";
import { newId } from "@/lib/id";
import { useProblemText } from "@/ui/States";
import { useWords } from "../words";
import { ExportsDrawer } from "./ExportsDrawer";

/** Starts an export of what the list shows, and shows what was started before. */
export function ExportsButton({ filter }: { filter: CaseFilter }) {
  const t = useWords();
  const text = useProblemText();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [shown, setShown] = useState(false);
  const start = useMutation({
    mutationFn: (format: ExportFormat) => api.post<CaseExportRow>("/api/case-exports", { exportId: newId(), format, sort: "loggedAt", filter }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["case-exports"] });
      setShown(true);
    },
    onError: (error) => void message.error(text(error)),
  });
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            { key: "xlsx", label: t("export.xlsx"), onClick: () => start.mutate("xlsx") },
            { key: "csv", label: t("export.csv"), onClick: () => start.mutate("csv") },
            { type: "divider" },
            { key: "mine", label: t("export.mine"), onClick: () => setShown(true) },
          ],
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden="true" />} loading={start.isPending}>
          {t("verb.export")}
        </Button>
      </Dropdown>
      {shown ? <ExportsDrawer onClose={() => setShown(false)} /> : null}
    </>
  );
}
