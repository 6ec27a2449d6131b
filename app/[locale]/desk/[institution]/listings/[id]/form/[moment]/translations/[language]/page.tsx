import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BuilderHeader } from "@/features/forms/components/builder-header.tsx";
import { TranslateForm } from "@/features/forms/components/translate-form.tsx";
import { getDeskForm } from "@/features/forms/queries/desk-form.ts";
import { isMoment, textIn, translationState } from "@/features/forms/rules/fields.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; institution: string; id: string; moment: string; language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "forms.translation" });
  return { title: t("title") };
}

const NO_WORDS = { label: "", help: "", optionLabels: [] };

/** The words of a form in one language, beside the source, with those marked that are older than it. */
export default async function FormTranslationPage({ params }: Props) {
  const { locale: segment, institution: slug, id, moment, language } = await params;
  const locale = readLocale(segment);
  if (!isMoment(moment) || !isLocale(language)) notFound();
  const back = `/${locale}/desk/${slug}/listings/${id}/form/${moment}`;
  const viewer = await requireMember(locale, `${back}/translations/${language}`);
  const { institution, form } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, form: await getDeskForm(viewer, institution.id, id, moment) };
  });
  const { shown } = form;
  if (!shown || language === shown.sourceLanguage || !form.listing.mayEdit) notFound();
  const t = await getTranslations({ locale, namespace: "forms" });
  return (
    <div className="grid max-w-5xl gap-8">
      <BuilderHeader
        locale={locale}
        form={form}
        title={t("translation.titleIn", { language: languageName(language, locale) })}
        back={{ href: back, label: t("backToForm") }}
      >
        <p className="max-w-measure text-ink-soft">{t("translation.intro")}</p>
      </BuilderHeader>
      <Renewed by={form.revision}>
        <TranslateForm
          desk={{ locale, slug, institutionId: institution.id, listingId: id, moment }}
          revision={form.revision}
          language={language}
          sourceLanguage={shown.sourceLanguage}
          fields={shown.fields.map((field) => ({
            key: field.key,
            state: translationState(field, shown.sourceLanguage, language),
            source: textIn(field, shown.sourceLanguage) ?? NO_WORDS,
            text: textIn(field, language) ?? NO_WORDS,
          }))}
          here={`${back}/translations/${language}`}
        />
      </Renewed>
    </div>
  );
}
