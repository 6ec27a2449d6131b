import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { PageNotice } from "@/features/listings/components/desk/page-notice.tsx";
import { TemplateList } from "@/features/listings/components/desk/template-list.tsx";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { listTemplates } from "@/features/listings/queries/templates.ts";
import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.new" });
  return { title: t("title") };
}

export default async function ChooseKindPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/new`;
  const viewer = await requireMember(locale, base);
  const institution = await orNotFound(() => getDeskInstitution(viewer, slug));
  if (!mayWriteFor(viewer, institution.id)) notFound();
  const templates = await orNotFound(() => listTemplates(viewer, institution.id));
  const t = await getTranslations({ locale, namespace: "editor.new" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-ink-soft">{t("intro")}</p>
      </header>
      <PageNotice locale={locale} code={(await searchParams).notice} />
      <TemplateList locale={locale} place={{ locale, slug, institutionId: institution.id }} templates={templates} />
      <ul className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule sm:grid-cols-2">
        {KIND_NAMES.map((kind) => (
          <li key={kind} className="bg-raised">
            <a
              href={`${base}/${KINDS[kind].path}`}
              className="grid h-full content-start gap-1 px-5 py-5 hover:bg-accent-wash"
            >
              <span className="font-title text-xl font-semibold">{tKind(kind)}</span>
              <span className="text-sm text-ink-soft">{t(`what.${kind}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
