import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import { acceptOfferAction, withdrawByTokenAction } from "../actions/register.ts";
import type { OwnRegistration } from "../queries/by-token.ts";
import { holdsPlaces } from "../rules/places.ts";
import { ListingSummary } from "./listing-summary.tsx";
import { StatusMark } from "./registration-status.tsx";

type DetailProps = {
  registration: OwnRegistration;
  token: string;
  locale: Locale;
  /** Whether it was asked to withdraw, and this page is to ask back. */
  asksToWithdraw: boolean;
  /** What the listing asks, and what was answered. */
  children?: ReactNode;
};

/** Until when places are kept, and the button that takes them. */
async function Offer({ registration, token, locale }: Pick<DetailProps, "registration" | "token" | "locale">) {
  const t = await getTranslations({ locale, namespace: "register" });
  const { offerExpiresAt: until, timeZone, people } = registration;
  return (
    <>
      {until ? (
        <p className="max-w-measure text-lg">
          {t("own.offerUntil", {
            date: formatDateTimeInZone(locale, until, timeZone, "long"),
            zone: zoneName(timeZone, locale, until),
          })}
        </p>
      ) : null}
      <form action={acceptOfferAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="locale" value={locale} />
        <Button size="large">{t("own.takeOffer", { people })}</Button>
      </form>
    </>
  );
}

/** The page behind a personal link: how it stands, tickets, calendar, and the way out. */
export async function RegistrationDetail({ registration, token, locale, asksToWithdraw, children }: DetailProps) {
  const t = await getTranslations({ locale, namespace: "register" });
  const { listing, status, people, attendees, place, placesTooFew, reason } = registration;
  const { calledOff } = listing;
  return (
    <div className="grid gap-10">
      <header className="grid justify-items-start gap-3">
        <StatusMark status={status} locale={locale} />
        <h1 className="text-3xl">{t(`own.title.${status}`, { people: registration.people })}</h1>
        {status === "offered" ? <Offer registration={registration} token={token} locale={locale} /> : null}
        {place === null ? null : <p className="text-lg">{t("own.place", { place })}</p>}
        {placesTooFew === null ? null : <Notice>{t("own.moreThanPlaces", { people, places: placesTooFew })}</Notice>}
        {/* Of what was called off, the notice below gives the reason. */}
        {reason === "" || calledOff ? null : (
          <Notice tone="plain" title={t("own.reason")}>
            {reason}
          </Notice>
        )}
        {calledOff ? (
          <Notice tone="seal" title={t(`refused.${calledOff}`)}>
            <p className="whitespace-pre-line">{listing.calledOffReason}</p>
            {calledOff === "postponed" ? <p>{t("own.staysYours")}</p> : null}
          </Notice>
        ) : null}
      </header>
      <ListingSummary listing={listing} locale={locale} online={registration.online} />
      {status === "confirmed" && calledOff !== "cancelled" ? (
        <section className="grid gap-4">
          <h2 className="text-xl">{t("own.tickets")}</h2>
          <ul className="grid gap-3 sm:grid-cols-2">
            {attendees.map((attendee) => (
              <li key={attendee.id}>
                <a
                  href={`/${locale}/tickets/${attendee.ticketToken}`}
                  className="flex min-h-14 items-center justify-between gap-3 rounded-sm border border-rule-strong bg-raised px-4 py-2 font-semibold hover:border-accent hover:text-accent"
                >
                  <bdi>{attendee.name}</bdi>
                  <span className="text-sm font-medium text-accent">{t("own.openTicket")}</span>
                </a>
              </li>
            ))}
          </ul>
          {listing.sessions.length > 0 ? (
            <p>
              <a href={`/api/feeds/listings/${listing.code}.ics`} className="text-accent underline">
                {t("own.calendar")}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
      {children}
      {registration.siblings.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl">{t("own.otherSessions")}</h2>
          <ul className="grid gap-2">
            {registration.siblings.map((sibling) => (
              <li key={sibling.token} className="flex flex-wrap items-center gap-3">
                <StatusMark status={sibling.status} locale={locale} />
                <a href={`/${locale}/registrations/${sibling.token}`} className="text-accent underline">
                  {sibling.when}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="grid gap-4">
        <h2 className="text-xl">{t("own.details")}</h2>
        <Facts
          facts={[
            { term: t("own.contact"), value: <bdi>{registration.contactName}</bdi> },
            { term: t("email"), value: <bdi dir="ltr">{registration.contactEmail}</bdi> },
            {
              term: t("own.people", { people: registration.people }),
              value: (
                <ul>
                  {attendees.map((attendee) => (
                    <li key={attendee.id}>
                      <bdi>{attendee.name}</bdi>
                    </li>
                  ))}
                </ul>
              ),
            },
            ...(registration.note === "" ? [] : [{ term: t("note"), value: <bdi>{registration.note}</bdi> }]),
            {
              term: t("own.registeredAt"),
              value: `${formatDateTimeInZone(locale, registration.createdAt, "UTC", "long")} UTC`,
            },
          ]}
        />
        <p>
          <a href={`/${locale}/registrations/${token}/data`}>{t("own.data")}</a>
        </p>
      </section>
      {registration.isActive ? (
        <section id="withdraw" className="grid justify-items-start gap-4 border-t border-rule pt-8 print:hidden">
          {asksToWithdraw ? (
            <>
              <h2 className="text-xl">{t("own.withdrawQuestion")}</h2>
              <p className="max-w-measure">
                {holdsPlaces(status)
                  ? t("own.withdrawMeans.places", { people: registration.people })
                  : t("own.withdrawMeans.queue")}
              </p>
              <form action={withdrawByTokenAction} className="flex flex-wrap gap-3">
                <input type="hidden" name="token" value={token} />
                <input type="hidden" name="locale" value={locale} />
                <Button tone="danger">{t("own.withdrawNow", { people: registration.people })}</Button>
                <LinkButton tone="quiet" href={`/${locale}/registrations/${token}`}>
                  {t("own.keep")}
                </LinkButton>
              </form>
            </>
          ) : (
            <>
              <h2 className="text-xl">{t("own.cannotCome")}</h2>
              <p className="max-w-measure text-sm text-ink-soft">{t("own.cannotComeHelp")}</p>
              <LinkButton tone="secondary" href={`/${locale}/registrations/${token}?withdraw=1#withdraw`}>
                {t(status === "offered" ? "own.declineOffer" : "own.withdraw")}
              </LinkButton>
            </>
          )}
        </section>
      ) : (
        <p>
          <LinkButton tone="secondary" href={`/${locale}/listings/${listing.code}`}>
            {t("backToListing")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
