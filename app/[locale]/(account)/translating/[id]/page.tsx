import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { TermsFound } from "@/features/glossary/components/terms-found.tsx";
import { DraftOffer } from "@/features/listings/components/desk/draft-offer.tsx";
import { PageNotice } from "@/features/listings/components/desk/page-notice.tsx";
import { TranslationBeside } from "@/features/listings/components/desk/translation-beside.tsx";
import { TranslationStanding } from "@/features/listings/components/desk/translation-standing.tsx";
import { getTranslationRevision } from "@/features/listings/queries/translation-work.ts";
import { draftOf, translationValues } from "@/features/listings/rules/translation-values.ts";
import { lacksAlt } from "@/features/listings/rules/translations.ts";
import { saveAsTranslatorAction } from "@/features/translators/actions.ts";
import { getTranslating } from "@/features/translators/queries/translators.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<"notice" | "draft" | "bring", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "translators" });
  return { title: t("offered") };
}

/** The one translation that somebody was invited to, and nothing else of the desk. */
export default async function TranslatingPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const address = `/${locale}/translating/${id}`;
  const viewer = await requireMember(locale, address);
  const query = await searchParams;
  const { listing, language, work, institution, maySave, terms, brought } = await orNotFound(async () => {
    const translating = await getTranslating(viewer, id, locale);
    const which = { id: translating.listing.id, language: translating.language };
    const brought =
      typeof query.bring === "string" ? await getTranslationRevision(viewer, null, which, query.bring) : null;
    return { ...translating, brought };
  });
  const { translation } = work;
  const t = await getTranslations({ locale, namespace: "translators" });
  const tEditor = await getTranslations({ locale, namespace: "editor" });
  const draft = draftOf(language, [listing.source]);
  const shown = brought ?? (query.draft === "1" ? draft : null);
  const target = languageName(language, locale);
  return (
    <div className="page grid gap-6 py-10">
      <header className="grid gap-2">
        <h1 className="text-3xl">
          <bdi>{tEditor("translation.pageTitle", { title: listing.source.title, language: target })}</bdi>
        </h1>
        <p className="max-w-measure text-ink-soft">{t("intro", { institution })}</p>
        <p>
          <a href={`${address}/history`}>{tEditor("history.title")}</a>
        </p>
      </header>
      <PageNotice locale={locale} code={query.notice} />
      <TranslationStanding locale={locale} work={work} />
      {translation && lacksAlt(translation, listing.picture !== null) ? (
        <Notice>{tEditor("translation.sayPicture")}</Notice>
      ) : null}
      {maySave && draft ? <DraftOffer locale={locale} address={address} isShown={!brought && shown !== null} /> : null}
      <TermsFound locale={locale} terms={terms} />
      <TranslationBeside
        locale={locale}
        listing={listing}
        language={language}
        compared={work.compared}
        initial={maySave ? translationValues(translation, shown) : null}
        formKey={`${translation?.updatedAt.getTime() ?? 0} ${brought ? query.bring : shown !== null}`}
        action={saveAsTranslatorAction.bind(null, locale, id)}
      />
    </div>
  );
}
