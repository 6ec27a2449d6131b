import { createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "./locales.ts";
import { loadMessages, type Messages } from "./messages.ts";

/** Interface text of one part of `messages/` outside a page, where next-intl's own way is not to be had. */
export async function translator<const Namespace extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  locale: Locale,
  namespace: Namespace,
) {
  const messages = await loadMessages(locale);
  return createTranslator<Messages, Namespace>({ locale, messages, namespace, timeZone: "UTC" });
}

/** All interface text in one language, as mails are written with it. */
export async function mailTranslator(locale: Locale) {
  const messages = await loadMessages(locale);
  return createTranslator<Messages>({ locale, messages, timeZone: "UTC" });
}
