import { createWords } from "@/lib/i18n";
import zh from "./locales/zh-CN";

/** Words shared by all features (namespace "ui"). */
export const useUiWords = createWords("ui", zh);
