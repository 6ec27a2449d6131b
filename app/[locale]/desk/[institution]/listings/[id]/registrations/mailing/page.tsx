import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { MailingForm } from "@/features/mailings/components/mailing-form.tsx";
import { MailingList } from "@/features/mailings/components/mailing-list.tsx";
import { getAudience } from "@/features/mailings/queries/audience.ts";
import { listMailings } from "@/features/mailings/queries/mailings.ts";
import { audienceOf, audienceQuery } from "@/features/mailings/rules.ts";
import { getHostedTitle } from "@/features/registrations/queries/hosted.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction, nearestLocale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { newId } from "@/lib/id.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "mailing" });
  return { title: t("title") };
}

/** Writes to those ticked in the table, or to all that its filter finds, and tells how earlier mailings were delivered. */
export default async function MailingPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const back = `/${locale}/desk/${slug}/listings/${id}/registrations`;
  const viewer = await requireMember(locale, `${back}/mailing`);
  const asked = await searchParams;
  const audience = audienceOf(asked);
  const { institution, listing, figures, mailings } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [listing, figures, mailings] = await Promise.all([
      getHostedTitle(viewer, institution.id, id, locale),
      getAudience(viewer, institution.id, id, audience),
      listMailings(viewer, institution.id, id),
    ]);
    return { institution, listing, figures, mailings };
  });
  const t = await getTranslations({ locale, namespace: "mailing" });
  const format = await getFormatter({ locale });
  const sent = typeof asked.sent === "string" && /^\d{1,6}$/.test(asked.sent) ? Number(asked.sent) : null;
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <BackLink href={back}>{t("back")}</BackLink>
        <h1 className="text-3xl">{t("title")}</h1>
        <p lang={listing.language} dir={direction(listing.language)} className="as-around text-xl">
          {listing.title}
        </p>
      </header>
      {sent === null ? null : (
        <Notice tone="good" live>
          {t("sent", { count: sent })}
        </Notice>
      )}
      {sent === null && figures.recipients === 0 ? (
        <EmptyState title={t("refused.nobody")} reason={t("nobodyWhy")}>
          <LinkButton tone="secondary" href={back}>
            {t("back")}
          </LinkButton>
        </EmptyState>
      ) : null}
      {sent === null && figures.recipients > 0 ? (
        // As wide as the form, whose measure is that of what is read.
        <div className="grid max-w-3xl gap-8">
          <Notice title={t(audience.chosen.length > 0 ? "toChosen" : "toFiltered", { count: figures.recipients })}>
            <p>
              {t("readers")}{" "}
              {format.list(
                figures.languages.map(({ language, count }) =>
                  t("readersOf", { language: languageName(language, locale), count }),
                ),
                { type: "conjunction", style: "narrow" },
              )}
            </p>
            <p>{t("howAnswered")}</p>
          </Notice>
          <MailingForm
            place={{ locale, slug, institutionId: institution.id }}
            listingId={id}
            audience={audienceQuery(audience)}
            formKey={newId()}
            sourceLanguage={nearestLocale(listing.language)}
          />
        </div>
      ) : null}
      <section aria-labelledby="earlier" className="grid gap-4">
        <h2 id="earlier" className="text-2xl">
          {t("earlier")}
        </h2>
        <MailingList locale={locale} mailings={mailings} registrations={back} />
      </section>
    </div>
  );
}
