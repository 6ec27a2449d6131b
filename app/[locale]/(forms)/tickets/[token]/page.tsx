import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnCertificate } from "@/features/certificates/components/own-certificate.tsx";
import { AskForLetter } from "@/features/letters/components/ask-for-letter.tsx";
import { getLetterOfferByToken } from "@/features/letters/queries/own-letter.ts";
import { TicketSheet } from "@/features/registrations/components/ticket-sheet.tsx";
import { getTicketByToken } from "@/features/registrations/queries/by-token.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ letter?: string | string[] }>;
};

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "ticket" });
  // Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
  return { title: t("title"), referrer: "same-origin" };
}

export default async function TicketPage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const ticket = await orNotFound(() => getTicketByToken(token, locale));
  const { letter } = await searchParams;
  const t = await getTranslations({ locale, namespace: "ticket" });
  const isValid = ticket.status === "confirmed" && ticket.listing.calledOff !== "cancelled";
  const offer = isValid ? await orNotFound(() => getLetterOfferByToken(token)) : null;
  return (
    <div className="page py-10">
      <TicketSheet ticket={ticket} locale={locale} />
      {isValid ? (
        <p className="pt-4 text-center print:hidden">
          <a href={`/${locale}/tickets/${token}/pdf`} download className="text-accent underline">
            {t("paper.download")}
          </a>
        </p>
      ) : null}
      {offer ? (
        <AskForLetter token={token} locale={locale} offer={offer} answer={typeof letter === "string" ? letter : null} />
      ) : null}
      {isValid && ticket.used.length > 0 ? (
        <OwnCertificate token={token} hasCertificate={ticket.hasCertificate} locale={locale} />
      ) : null}
    </div>
  );
}
