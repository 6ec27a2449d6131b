import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { offeredLanguages } from "@/features/institutions/components/offered-languages.ts";
import { mayEditProfile } from "@/features/institutions/policy.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { nameValues } from "@/features/institutions/rules/name-rows.ts";
import { removeUnitAction } from "@/features/units/actions.ts";
import { UnitForm } from "@/features/units/components/unit-form.tsx";
import { getUnitForm } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string; unit: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "units" });
  return { title: t("editOne") };
}

export default async function EditUnitPage({ params }: Props) {
  const { locale: segment, institution: slug, unit: unitSlug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/units/${unitSlug}`);
  const { institution, unit } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, unit: await getUnitForm(viewer, institution.id, unitSlug) };
  });
  if (!mayEditProfile(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "units" });
  const place = { locale, institutionId: institution.id, slug };
  const { kind, website, revision, names } = unit;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/units`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("editOne")}</h1>
        <p>
          <a href={`/${locale}/institutions/${slug}/units/${unit.slug}`} className="underline underline-offset-4">
            {t("publicPage")}
          </a>
        </p>
      </header>
      <Renewed by={revision}>
        <UnitForm
          place={place}
          id={unit.id}
          values={{ kind, website, revision: String(revision), ...nameValues(names) }}
          languages={offeredLanguages(locale, names)}
        />
      </Renewed>
      <section className="border-t border-rule pt-6">
        <Disclosure label={t("remove")} tone="danger">
          <p className="max-w-measure text-sm">{t("removeHint")}</p>
          <ButtonForm
            action={removeUnitAction.bind(null, place, unit.id)}
            label={t("removeConfirm")}
            tone="danger"
            size="small"
            notices={{
              "has-listings": { text: t("refusedListings") },
              "has-members": { text: t("refusedMembers") },
            }}
          />
        </Disclosure>
      </section>
    </div>
  );
}
