import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { ReactNode } from "react";
import { download } from "@/lib/download";
import { useProblemText } from "./States";

export function DownloadButton({ path, name, children, icon }: { path: string; name: string; children: ReactNode; icon?: ReactNode }) {
  const { message } = App.useApp();
  const text = useProblemText();
  const get = useMutation({ mutationFn: () => download(path, name), onError: (error) => void message.error(text(error)) });
  return (
    <Button icon={icon ?? <DownloadOutlined aria-hidden="true" />} loading={get.isPending} onClick={() => get.mutate()}>
      {children}
    </Button>
  );
}
