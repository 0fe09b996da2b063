import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { createWords, type Words } from "@/lib/i18n";
import zh from "./locales/zh-CN";

export const useWords = createWords("circulars", zh);

/** Words of the document itself, which is issued in Chinese whatever language the reader uses. */
export function usePaperWords(): Words<typeof zh> {
  useTranslation("circulars");
  return i18next.getFixedT("zh-CN", "circulars") as unknown as Words<typeof zh>;
}
