import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { Ticket } from "../queries/by-token.ts";
import { ListingSummary } from "./listing-summary.tsx";
import { QuickResponseCode } from "./quick-response-code.tsx";

/** One person's ticket, to show on a phone or to print. Without places it is struck, and says why. */
export async function TicketSheet({ ticket, locale }: { ticket: Ticket; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "ticket" });
  const { listing, status } = ticket;
  const isValid = status === "confirmed" && listing.calledOff !== "cancelled";
  return (
    <article
      data-route={listing.route}
      className="mx-auto grid w-full max-w-3xl overflow-hidden rounded-md border border-rule-strong bg-raised shadow-lift sm:grid-cols-[minmax(0,1fr)_17rem] print:shadow-none"
    >
      <div className="grid content-start gap-6 p-6">
        <header className="grid gap-1">
          <p className="text-sm font-semibold text-(--route-text)">{t("title")}</p>
          <h1 className="text-3xl">
            <bdi>{ticket.name}</bdi>
          </h1>
          {ticket.people > 1 ? (
            <p className="text-sm text-ink-soft">
              {t("ofGroup", { position: ticket.position, people: ticket.people })}
            </p>
          ) : null}
        </header>
        {ticket.used.length === 0 ? null : (
          <Notice title={t("used")}>
            <ul>
              {ticket.used.map(({ at, door }) => (
                <li key={at.getTime()}>
                  {t("usedAt", { when: formatDateTimeInZone(locale, at, ticket.timeZone, "long"), door })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <ListingSummary listing={listing} locale={locale} online={ticket.online} />
      </div>
      <div className="grid content-center justify-items-center gap-4 border-rule bg-sunken p-6 max-sm:order-first max-sm:border-b sm:border-s print:bg-transparent">
        {isValid ? (
          <>
            <div className="w-full max-w-56 rounded-sm bg-[#fff] p-1">
              <QuickResponseCode text={ticket.code} label={t("codeLabel")} />
            </div>
            <p dir="ltr" className="tabular text-lg font-semibold tracking-wider">
              {ticket.spelledCode}
            </p>
            <p className="text-center text-sm text-ink-soft">{t("show")}</p>
          </>
        ) : (
          <Notice tone="seal" title={t("invalid")}>
            {listing.calledOff === "cancelled"
              ? t("invalidCancelled")
              : t(`invalidBecause.${status === "confirmed" ? "cancelled" : status}`)}
          </Notice>
        )}
      </div>
    </article>
  );
}
