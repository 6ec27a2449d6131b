import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { BuilderHeader } from "@/features/forms/components/builder-header.tsx";
import { FormPreview } from "@/features/forms/components/form-preview.tsx";
import { getDeskForm } from "@/features/forms/queries/desk-form.ts";
import { askedForm } from "@/features/forms/rules/asked-form.ts";
import { isMoment } from "@/features/forms/rules/fields.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { LOCALE_NAMES, LOCALES } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string; id: string; moment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "forms.preview" });
  return { title: t("title") };
}

/** A form as whoever registers will see it, in the language of the page. Nothing typed here goes anywhere. */
export default async function FormPreviewPage({ params }: Props) {
  const { locale: segment, institution: slug, id, moment } = await params;
  const locale = readLocale(segment);
  if (!isMoment(moment)) notFound();
  const below = `/desk/${slug}/listings/${id}/form/${moment}`;
  const viewer = await requireMember(locale, `/${locale}${below}/preview`);
  const form = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return getDeskForm(viewer, institution.id, id, moment);
  });
  const t = await getTranslations({ locale, namespace: "forms" });
  return (
    <div className="grid max-w-2xl gap-8">
      <BuilderHeader
        locale={locale}
        form={form}
        title={t("preview.title")}
        back={{ href: `/${locale}${below}`, label: t("backToForm") }}
      />
      <TabLinks
        label={t("preview.languages")}
        tabs={LOCALES.map((one) => ({
          href: `/${one}${below}/preview`,
          label: LOCALE_NAMES[one],
          current: one === locale,
        }))}
      />
      {form.shown && form.shown.fields.length > 0 ? (
        <FormPreview form={askedForm(form.shown, locale)} />
      ) : (
        <p className="text-ink-soft">{t("builder.none")}</p>
      )}
    </div>
  );
}
