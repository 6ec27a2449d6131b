import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { ListingsUsing } from "@/features/listings/components/desk/listings-using.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { PersonForm } from "@/features/people/components/person-form.tsx";
import { PersonSteps } from "@/features/people/components/person-steps.tsx";
import { PhotoPanel } from "@/features/people/components/photo-panel.tsx";
import { getPersonForm, listInstitutionNames } from "@/features/people/queries/desk-people.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "people" });
  return { title: t("editOne") };
}

export default async function EditPersonPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, person: id } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/people/${id}`);
  const { institution, person, names } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [person, names] = await Promise.all([
      getPersonForm(viewer, institution.id, id, locale),
      listInstitutionNames(viewer, institution.id, locale),
    ]);
    return { institution, person, names };
  });
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "people" });
  const { notice } = await searchParams;
  const place = { locale, institutionId: institution.id, slug };
  const { revision } = person;
  const answer = notice === "photo" || notice === "withdrawn" ? t(`notice.${notice}`) : undefined;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/people`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("editOne")}</h1>
        <p className="max-w-measure text-ink-soft">{t("editHint")}</p>
        {person.isPublic ? (
          <p>
            <a href={`/${locale}/people/${person.id}`} className="underline underline-offset-4">
              {t("publicPage")}
            </a>
          </p>
        ) : null}
        {notice === "saved" ? (
          <Notice tone="good" live>
            {t("notice.saved")}
          </Notice>
        ) : null}
      </header>
      <Renewed by={revision}>
        <PersonForm
          place={place}
          id={person.id}
          values={{
            givenName: person.givenName,
            familyName: person.familyName,
            nameOrder: person.nameOrder,
            nativeName: person.nativeName,
            orcid: person.orcid ?? "",
            affiliation: person.affiliation,
            institution: person.institution,
            ...Object.fromEntries(person.titles.map(({ language, title }) => [`titles.${language}`, title])),
            revision: String(revision),
          }}
          isGuessed={person.isGuessed}
          institutions={names}
          languageNames={Object.fromEntries(LOCALES.map((language) => [language, languageName(language, locale)]))}
        />
      </Renewed>
      <PhotoPanel place={place} personId={person.id} name={person.name} photo={person.photo} answer={answer} />
      <ListingsUsing locale={locale} slug={slug} listings={person.listings} total={person.total} />
      <PersonSteps place={place} person={{ id: person.id, revision, total: person.total }} others={person.others} />
    </div>
  );
}
