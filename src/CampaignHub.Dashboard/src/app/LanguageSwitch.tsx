import { GlobalOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { changeLanguage, type Language } from "@/lib/i18n";
import { useIsPhone } from "@/lib/viewport";

const other: Record<Language, { to: Language; label: string }> = { "zh-CN": { to: "en", label: "English" }, en: { to: "zh-CN", label: "中文" } };

/** Switches between the two languages; server sentences are fetched again in the new one. */
export function LanguageSwitch({ onHeader = false }: { onHeader?: boolean }) {
  const { i18n } = useTranslation();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { to, label } = other[i18n.language as Language] ?? other["zh-CN"];
  return (
    <Button
      type="text"
      className={onHeader ? "on-header" : undefined}
      icon={phone ? undefined : <GlobalOutlined aria-hidden="true" />}
      lang={to}
      onClick={() => void changeLanguage(to).then(() => queries.invalidateQueries())}
    >
      {label}
    </Button>
  );
}
