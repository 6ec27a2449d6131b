import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Notice } from "@/components/ui/notice.tsx";
import { getPublishedVersion } from "@/features/forms/queries/asked.ts";
import { askedForm } from "@/features/forms/rules/asked-form.ts";
import { listDesks } from "@/features/institutions/queries/desk.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { ListingSummary } from "@/features/registrations/components/listing-summary.tsx";
import {
  missedSessions,
  Received,
  receivedPlace,
  receivedState,
} from "@/features/registrations/components/received.tsx";
import { RegisterForm } from "@/features/registrations/components/register-form.tsx";
import { TermsFacts, TermsRefusal } from "@/features/registrations/components/terms-notice.tsx";
import { mayRegisterDelegation } from "@/features/registrations/policy.ts";
import { getPublishedRegisterPage } from "@/features/registrations/queries/register-page.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName, countryOptions } from "@/lib/places/countries.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// The page and its metadata ask for the same listing; one reading serves both.
const readRegisterPage = cache((locale: Locale, code: string) =>
  orNotFound(async () => {
    if (!isListingCode(code)) throw new NotFound();
    return getPublishedRegisterPage(code, locale);
  }),
);

async function readPage({ params }: Props) {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  return { locale, page: await readRegisterPage(locale, code) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, page } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("pageTitle", { title: page.listing.title }) };
}

export default async function RegisterPage(props: Props) {
  const { locale, page } = await readPage(props);
  const t = await getTranslations({ locale, namespace: "register" });
  const { received, place, missed, invitation } = await props.searchParams;
  const answered = receivedState(received);
  const viewer = await getViewer();
  const { listing } = page;
  const questions = answered || page.refusal !== null ? null : await getPublishedVersion(listing.code, "registering");
  const isFull = page.refusal === null && page.terms?.free === 0 && !page.asked.code;
  const desks =
    page.refusal === null ? (await listDesks(viewer)).filter(({ id }) => mayRegisterDelegation(viewer, id)) : [];
  return (
    <div className="page columns py-10">
      <div className="md:col-span-7">
        {answered ? (
          <Received
            state={answered}
            place={receivedPlace(place)}
            missed={missedSessions(missed)}
            code={listing.code}
            locale={locale}
          />
        ) : (
          <div className="grid gap-8">
            <h1 className="text-3xl">{isFull ? t("titleWaitlist") : t("title")}</h1>
            {isFull ? <Notice title={t("placesNone")} /> : null}
            {page.refusal === null ? (
              <RegisterForm
                locale={locale}
                code={listing.code}
                organiser={listing.institution.name}
                organiserPlace={countryName(page.hostCountry, locale)}
                isFull={isFull}
                formKey={crypto.randomUUID()}
                name={viewer.name}
                email={viewer.email}
                questions={questions && askedForm(questions.version, locale)}
                asked={page.asked}
                sessions={page.sessions}
                countries={page.asked.country ? countryOptions(locale) : []}
                invitation={typeof invitation === "string" ? cleanLine(invitation).slice(0, 60) : ""}
              />
            ) : (
              <TermsRefusal page={page} locale={locale} />
            )}
          </div>
        )}
      </div>
      <aside className={`grid content-start gap-6 md:col-span-5 md:ps-6 ${answered ? "" : "max-md:-order-1"}`}>
        <ListingSummary listing={listing} locale={locale} />
        {answered ? null : <TermsFacts page={page} locale={locale} />}
        {desks.map((desk) => (
          <p key={desk.id} className="text-sm">
            <a href={`/${locale}/desk/${desk.slug}/delegations/new/${listing.code}`}>
              {t.rich("delegation", { institution: () => <bdi lang={desk.nameLanguage}>{desk.name}</bdi> })}
            </a>
          </p>
        ))}
      </aside>
    </div>
  );
}
