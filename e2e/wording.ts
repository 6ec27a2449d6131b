import { createTranslator } from "use-intl/core";
import ar from "@/messages/ar.json" with { type: "json" };
import en from "@/messages/en.json" with { type: "json" };
import fr from "@/messages/fr.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import chinese from "@/messages/zh-CN.json" with { type: "json" };

const MESSAGES = { ar, en, fr, ru, "zh-CN": chinese };

/** What the portal says in a language, so that a test finds a button by the word that stands on it. */
export function wording(locale: keyof typeof MESSAGES) {
  return createTranslator({ locale, messages: MESSAGES[locale] as typeof en });
}
