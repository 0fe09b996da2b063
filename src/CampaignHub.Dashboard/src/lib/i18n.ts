import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { setApiLanguage } from "./api";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

type LocaleModule = { default: Record<string, string> };

const zhModules = import.meta.glob<LocaleModule>(["../features/*/locales/zh-CN.ts", "../app/locales/zh-CN.ts", "../ui/locales/zh-CN.ts"], { eager: true });
const enModules = import.meta.glob<LocaleModule>(["../features/*/locales/en.ts", "../app/locales/en.ts", "../ui/locales/en.ts"], { eager: true });

/** Namespace of a locale file: the folder that holds `locales`. */
const namespaceOf = (path: string) => path.split("/").at(-3)!;
const gather = (modules: Record<string, LocaleModule>) =>
  Object.fromEntries(Object.entries(modules).map(([path, module]) => [namespaceOf(path), module.default]));

export const resources = { "zh-CN": gather(zhModules), en: gather(enModules) };

function firstLanguage(): Language {
  const kept = localStorage.getItem("language");
  return kept === "en" || kept === "zh-CN" ? kept : "zh-CN";
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem("language", language);
  await i18next.changeLanguage(language);
}

function follow(language: string): void {
  document.documentElement.lang = language;
  setApiLanguage(language);
}

i18next.on("languageChanged", follow);

void i18next.use(initReactI18next).init({
  resources,
  lng: firstLanguage(),
  fallbackLng: false,
  ns: Object.keys(resources["zh-CN"]),
  defaultNS: "ui",
  keySeparator: false,
  nsSeparator: ":",
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  showSupportNotice: false,
});
follow(i18next.language);

export default i18next;

type Stem<K> = K extends `${infer S}_one` | `${infer S}_other` ? S : K;
export type Words<T> = (key: Stem<keyof T & string>, values?: Record<string, string | number>) => string;

/** A typed `useWords` for one feature: keys are those of its zh-CN file. */
export function createWords<T extends Record<string, string>>(namespace: string, _zh: T): () => Words<T> {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per feature, at module level
  return function useWords() {
    const { t } = useTranslation(namespace);
    return t as unknown as Words<T>;
  };
}

/** Picks the name in the reader's language; English falls back to the Chinese name where there is none. */
export function useName(): (zh: string | null | undefined, en: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return (zh, en) => (i18n.language === "en" ? en || zh || "–" : zh || en || "–");
}
