import { createWords } from "@/lib/i18n";
import zh from "./locales/zh-CN";

export const useWords = createWords("audit", zh);

type Key = keyof typeof zh;

const names = (prefix: string) =>
  Object.keys(zh)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

export const knownCommands = names("command.");
export const knownEntities = names("entity.");

/** Names of commands, entities and fields in the reader's language; what has no name yet is shown as it is stored. */
export function useNames() {
  const t = useWords();
  const named = (prefix: string) => (stored: string) => (`${prefix}${stored}` in zh ? t(`${prefix}${stored}` as Key) : stored);
  return { command: named("command."), entity: named("entity."), field: named("field."), outcome: named("outcome.") };
}
