import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { TermsFound } from "@/features/glossary/components/terms-found.tsx";
import { findTermsIn } from "@/features/glossary/queries/terms.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import {
  removeTranslationAction,
  saveTranslationAction,
  withdrawTranslationAction,
} from "@/features/listings/actions/translate.ts";
import { DraftOffer } from "@/features/listings/components/desk/draft-offer.tsx";
import { PageNotice } from "@/features/listings/components/desk/page-notice.tsx";
import { TranslationBeside } from "@/features/listings/components/desk/translation-beside.tsx";
import { TranslationStanding } from "@/features/listings/components/desk/translation-standing.tsx";
import { getDeskListing } from "@/features/listings/queries/desk-listing.ts";
import { getTranslationRevision, getTranslationWork } from "@/features/listings/queries/translation-work.ts";
import { draftOf, translationValues } from "@/features/listings/rules/translation-values.ts";
import { lacksAlt } from "@/features/listings/rules/translations.ts";
import { TranslatorPanel } from "@/features/translators/components/translator-panel.tsx";
import { listTranslators } from "@/features/translators/queries/translators.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isLanguageTag, languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string; language: string }>;
  searchParams: Promise<{ notice?: string | string[]; draft?: string | string[]; bring?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.translation" });
  return { title: t("title") };
}

export default async function TranslationPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, language } = await params;
  const locale = readLocale(segment);
  if (!isLanguageTag(language)) notFound();
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const viewer = await requireMember(locale, `${base}/translations/${language}`);
  const query = await searchParams;
  const { institution, listing, work, brought, translators, terms } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const listing = await getDeskListing(viewer, institution.id, id, new Date());
    const { sourceLanguage, source } = listing;
    const terms = await findTermsIn(viewer, listing.institutionId, { sourceLanguage, language }, source);
    const published = listing.translations.find((one) => one.language === language);
    const translated = { ...listing, hasPicture: listing.picture !== null };
    const work = await getTranslationWork(viewer, translated, language, published);
    const brought =
      typeof query.bring === "string"
        ? await getTranslationRevision(viewer, institution.id, { id, language }, query.bring)
        : null;
    const translators = await listTranslators(viewer, listing, language);
    return { institution, listing, work, brought, terms, translators };
  });
  const { translation } = work;
  if (language === listing.sourceLanguage || (!translation && !listing.may.edit)) notFound();
  const t = await getTranslations({ locale, namespace: "editor" });
  const place = { locale, slug, institutionId: institution.id };
  const draft = draftOf(language, [listing.source, ...listing.translations]);
  const shown = brought ?? (query.draft === "1" ? draft : null);
  const address = `${base}/translations/${language}`;
  const sourceName = languageName(listing.sourceLanguage, locale);
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <BackLink href={base}>{t("translation.back")}</BackLink>
        <h1 className="text-3xl">
          <bdi>
            {t("translation.pageTitle", { title: listing.source.title, language: languageName(language, locale) })}
          </bdi>
        </h1>
        <p className="max-w-measure text-ink-soft">{t("translation.intro")}</p>
      </header>
      <PageNotice locale={locale} code={query.notice} />
      <p className="text-sm">
        <a href={`${address}/history`}>{t("history.title")}</a>
      </p>
      {brought ? (
        <Notice tone="alarm" title={t("translation.brought")} live>
          {t("translation.broughtHint")}
        </Notice>
      ) : null}
      <TranslationStanding
        locale={locale}
        work={work}
        withdraw={withdrawTranslationAction.bind(null, place, id, language)}
      />
      {translation && lacksAlt(translation, listing.picture !== null) ? (
        <Notice>{t("translation.sayPicture")}</Notice>
      ) : null}
      {listing.may.edit && draft && !brought ? (
        <DraftOffer locale={locale} address={address} isShown={shown !== null} />
      ) : null}
      <TermsFound locale={locale} terms={terms} />
      <TranslationBeside
        locale={locale}
        listing={listing}
        language={language}
        compared={work.compared}
        initial={listing.may.edit ? translationValues(translation, shown) : null}
        formKey={`${translation?.updatedAt.getTime() ?? 0} ${brought ? query.bring : shown !== null}`}
        action={saveTranslationAction.bind(null, place, id, language)}
      />
      {translation && listing.may.edit ? (
        <Disclosure label={t("translation.remove")} tone="danger">
          <p className="text-sm text-ink-soft">{t("translation.removeIntro", { language: sourceName })}</p>
          <ButtonForm
            action={removeTranslationAction.bind(null, place, id, language)}
            label={t("translation.removeButton")}
            tone="danger"
            size="small"
            notices={{ "not-editable": { text: t("notice.notEditable") } }}
          />
        </Disclosure>
      ) : null}
      {listing.may.publish ? (
        <TranslatorPanel locale={locale} place={place} listingId={id} language={language} translators={translators} />
      ) : null}
    </div>
  );
}
