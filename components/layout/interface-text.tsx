import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Messages } from "@/lib/i18n/messages.ts";
import { AnswerFocus } from "./answer-focus.tsx";
import { HydrationSignal } from "./hydration-signal.tsx";

/** What components in the browser may say. Mail and public pages are set on the server and stay there. */
const SERVER_ONLY = ["mail", "public", "home", "browse", "institutionPage", "feeds", "embed"] as const;

/** Gives the components that run in the browser their words. */
export async function InterfaceText({ locale, children }: { locale: Locale; children: ReactNode }) {
  const messages = { ...((await getMessages({ locale })) as Messages & Record<string, unknown>) };
  for (const namespace of SERVER_ONLY) delete (messages as Record<string, unknown>)[namespace];
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
      <HydrationSignal />
      <AnswerFocus />
    </NextIntlClientProvider>
  );
}
