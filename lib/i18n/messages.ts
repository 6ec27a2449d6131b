import type en from "@/messages/en.json";
import type { Locale } from "./locales.ts";

export type Messages = typeof en;

const LOADERS: Record<Locale, () => Promise<{ default: unknown }>> = {
  en: () => import("@/messages/en.json"),
  "zh-CN": () => import("@/messages/zh-CN.json"),
  ru: () => import("@/messages/ru.json"),
  ar: () => import("@/messages/ar.json"),
  fr: () => import("@/messages/fr.json"),
  es: () => import("@/messages/es.json"),
};

/** The interface text of one language. `npm run check` proves that all six hold the same keys. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await LOADERS[locale]()).default as Messages;
}
