import { isChinese } from "@/lib/i18n/locales.ts";

/** What explains the words before it, in the brackets of the language: ` (China Standard Time)`, `（中国标准时间）`. */
export function aside(locale: string, text: string): string {
  return isChinese(locale) ? `（${text}）` : ` (${text})`;
}
