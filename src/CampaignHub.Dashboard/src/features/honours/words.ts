import { createWords } from "@/lib/i18n";
import zh from "./locales/zh-CN";

export const useWords = createWords("honours", zh);
