import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";

import { Notice } from "@/components/ui/notice.tsx";
import { mayEditProfile } from "@/features/institutions/policy.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { UnitTable } from "@/features/units/components/unit-table.tsx";
import { listDeskUnits } from "@/features/units/queries/desk-units.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<{ saved?: string | string[]; removed?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "units" });
  return { title: t("title") };
}

export default async function UnitsPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/units`);
  const { institution, units } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return { institution, units: await listDeskUnits(viewer, institution.id, locale) };
  });
  const t = await getTranslations({ locale, namespace: "units" });
  const { saved, removed } = await searchParams;
  const mayEdit = mayEditProfile(viewer, institution.id);
  const add = mayEdit ? <LinkButton href={`/${locale}/desk/${slug}/units/new`}>{t("addOne")}</LinkButton> : null;
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-2">
          <h1 className="text-3xl">{t("title")}</h1>
          <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        </div>
        {units.length > 0 ? add : null}
      </header>
      {saved ? (
        <Notice tone="good" live>
          {t("saved")}
        </Notice>
      ) : null}
      {removed ? (
        <Notice tone="good" live>
          {t("removed")}
        </Notice>
      ) : null}
      {units.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")}>
          {add}
        </EmptyState>
      ) : (
        <UnitTable locale={locale} slug={slug} units={units} mayEdit={mayEdit} />
      )}
    </div>
  );
}
