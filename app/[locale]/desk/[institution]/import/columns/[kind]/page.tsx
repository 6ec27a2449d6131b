import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { ColumnsTable } from "@/features/imports/components/columns-table.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { kindFromPath } from "@/features/listings/rules/kinds.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string; kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "imports.columns" });
  return { title: t("title") };
}

export default async function ImportColumnsPage({ params }: Props) {
  const { locale: segment, institution: slug, kind: path } = await params;
  const locale = readLocale(segment);
  const kind = kindFromPath(path);
  if (!kind) notFound();
  const base = `/${locale}/desk/${slug}/import`;
  const viewer = await requireMember(locale, `${base}/columns/${path}`);
  await orNotFound(() => getDeskInstitution(viewer, slug));
  const t = await getTranslations({ locale, namespace: "imports.columns" });
  const tImports = await getTranslations({ locale, namespace: "imports" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="grid gap-3">
        <BackLink href={base}>{tImports("title")}</BackLink>
        <h1 className="text-3xl">{t("titleOf", { kind: tKind(kind) })}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        <p className="max-w-measure text-ink-soft">{t("introRows")}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`${base}/columns/${path}/template`} download>
            {t("download")}
          </LinkButton>
          <LinkButton href={`${base}?kind=${path}`} tone="secondary">
            {t("toImport")}
          </LinkButton>
        </div>
      </header>
      <ColumnsTable locale={locale} kind={kind} />
    </div>
  );
}
