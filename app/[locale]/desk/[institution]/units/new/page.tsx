import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { mayEditProfile } from "@/features/institutions/policy.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { UnitForm } from "@/features/units/components/unit-form.tsx";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { newId } from "@/lib/id.ts";
import { languageOptions } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "units" });
  return { title: t("addOne") };
}

export default async function NewUnitPage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/units/new`);
  const institution = await orNotFound(() => getDeskInstitution(viewer, slug));
  if (!mayEditProfile(viewer, institution.id)) notFound();
  const t = await getTranslations({ locale, namespace: "units" });
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <BackLink href={`/${locale}/desk/${slug}/units`}>{t("title")}</BackLink>
        <h1 className="text-3xl">{t("addOne")}</h1>
        <p className="max-w-measure text-ink-soft">{t("addHint")}</p>
      </header>
      <UnitForm
        place={{ locale, institutionId: institution.id, slug }}
        id={null}
        values={{ "names.0.language": institution.nameLanguage, "names.0.name": "", revision: "0", formKey: newId() }}
        languages={languageOptions(locale)}
      />
    </div>
  );
}
