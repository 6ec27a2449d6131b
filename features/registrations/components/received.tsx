import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";

const STATES = ["confirmed", "waitlisted", "pending", "offered", "mixed"] as const;
export type ReceivedState = (typeof STATES)[number];

/** What the address says was answered; anything else is no answer. */
export function receivedState(text: string | string[] | undefined): ReceivedState | null {
  return STATES.find((state) => state === text) ?? null;
}

/** The place in the queue that the address names, if it can be one. */
export function receivedPlace(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** For how many of the sessions chosen nothing was made, as the address says; anything else is none. */
export function missedSessions(text: string | string[] | undefined): number {
  return typeof text === "string" && /^[1-9]\d?$/.test(text) ? Number(text) : 0;
}

/** Says that some of the sessions chosen are not among what was made. Draws nothing where all are. */
export async function MissedSessions({ missed, locale }: { missed: number; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "register" });
  return missed === 0 ? null : <Notice tone="alarm">{t("received.missed", { missed })}</Notice>;
}

/**
 * The answer to somebody who registered without being signed in. It says how things stand and to look into the mailbox;
 * the personal link is in the letter alone, because whoever typed the address may not be its owner.
 */
export async function Received({
  state,
  place,
  missed,
  code,
  locale,
}: {
  state: ReceivedState;
  place: number | null;
  missed: number;
  code: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "register" });
  return (
    <div className="grid gap-6">
      <h1 className="text-3xl">{t(`received.${state}.title`)}</h1>
      <Notice tone={state === "waitlisted" || state === "pending" ? "plain" : "good"} live>
        {state === "waitlisted" && place !== null
          ? t("received.waitlisted.place", { place })
          : t(`received.${state}.text`)}
      </Notice>
      <MissedSessions missed={missed} locale={locale} />
      <p className="max-w-measure">{t("received.mail")}</p>
      <p className="max-w-measure text-sm text-ink-soft">{t("received.again")}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton tone="secondary" href={`/${locale}/listings/${code}`}>
          {t("backToListing")}
        </LinkButton>
        <LinkButton tone="quiet" href={`/${locale}/browse`}>
          {t("browse")}
        </LinkButton>
      </div>
    </div>
  );
}
