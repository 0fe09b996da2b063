import { createWords } from "@/lib/i18n";
import zh from "./locales/zh-CN";

export const useWords = createWords("access", zh);

type Key = keyof typeof zh;

/** The word for something the server names; its own name where this dashboard has no word for it yet. */
export function useNames() {
  const t = useWords();
  const of = (kind: "permission" | "group") => (name: string) => (`${kind}.${name}` in zh ? t(`${kind}.${name}` as Key) : name);
  return { permission: of("permission"), group: of("group") };
}
