import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { LetterForm } from "@/features/letters/components/letter-form.tsx";
import { OwnLetterPage } from "@/features/letters/components/own-letter.tsx";
import { getLetterByToken } from "@/features/letters/queries/own-letter.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { formatDateRange } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ sent?: string | string[]; withdraw?: string | string[] }>;
};

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "letters.own" });
  // Not `no-referrer`: with it a form sent without script names no origin and is refused as another site's.
  return { title: t("pageTitle"), referrer: "same-origin" };
}

/** An invitation letter, for whom it invites. */
export default async function LetterPage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const locale = readLocale(segment);
  const letter = await orNotFound(() => getLetterByToken(token, locale));
  const { sent, withdraw } = await searchParams;
  const { event } = letter;
  return (
    <div className="page max-w-3xl py-10">
      <OwnLetterPage
        letter={letter}
        token={token}
        locale={locale}
        wasSent={sent === "1"}
        asksToWithdraw={withdraw === "1"}
      >
        {letter.mayComplete ? (
          <Renewed by={letter.revision}>
            <LetterForm
              locale={locale}
              token={token}
              revision={letter.revision}
              values={letter.values}
              isKept={letter.isKept}
              hasScan={letter.hasScan}
              countries={countryOptions(locale)}
              when={event ? formatDateRange(locale, event.from, event.to) : ""}
              days={letter.days}
            />
          </Renewed>
        ) : null}
      </OwnLetterPage>
    </div>
  );
}
