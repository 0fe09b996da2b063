import { SearchOutlined } from "@ant-design/icons";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { SessionState } from "@/api/types";
import { ApiProblem, setSignedOutHandler } from "@/lib/api";
import { sessionKey } from "@/lib/session";
import { useIsStill } from "@/lib/viewport";
import { theme } from "@/ui/theme";
import { useUiWords } from "@/ui/words";

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < 1 && !(error instanceof ApiProblem && error.status > 0 && error.status < 500),
      },
      mutations: { retry: false },
    },
  });
}

/** No motion at all: the style sheet's zero durations alone would leave Ant Design waiting for an end that never comes. */
const stillTheme = { ...theme, token: { ...theme.token, motion: false } };

/** Query cache, Ant Design's theme and language, and what happens when the session ends. */
export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const { i18n } = useTranslation();
  const ui = useUiWords();
  const english = i18n.language === "en";
  const still = useIsStill();
  useEffect(() => {
    dayjs.locale(english ? "en" : "zh-cn");
  }, [english]);
  useEffect(() => {
    setSignedOutHandler(() => client.setQueryData<SessionState>(sessionKey, { me: null }));
    return () => setSignedOutHandler(() => {});
  }, [client]);
  return (
    <QueryClientProvider client={client}>
      <ConfigProvider
        theme={still ? stillTheme : theme}
        locale={english ? enGB : zhCN}
        button={{ autoInsertSpace: false }}
        inputSearch={{ searchIcon: <SearchOutlined aria-label={ui("action.search")} /> }}
        form={{ requiredMark: "optional", scrollToFirstError: true }}
      >
        <AntApp style={{ height: "100%" }}>{children}</AntApp>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
