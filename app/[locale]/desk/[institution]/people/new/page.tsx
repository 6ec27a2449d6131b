import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { PersonForm } from "@/features/people/components/person-form.tsx";
import { listInstitutionNames } from "@/features/people/queries/desk-people.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "people" });
  return { title: t("addOne") };
}

export default async function NewPersonPage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/people/new`);
  const { institution, names } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, names: await listInstitutionNames(viewer, institution.id, locale) };
  });
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "people" });
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/people`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("addOne")}</h1>
        <p className="max-w-measure text-ink-soft">{t("addHint")}</p>
      </header>
      <PersonForm
        place={{ locale, institutionId: institution.id, slug }}
        id={null}
        values={{ nameOrder: "given_first", revision: "0" }}
        institutions={names}
        languageNames={Object.fromEntries(LOCALES.map((language) => [language, languageName(language, locale)]))}
      />
    </div>
  );
}
