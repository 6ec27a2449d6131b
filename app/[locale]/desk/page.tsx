import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { VerificationMark } from "@/features/institutions/components/verification-mark.tsx";
import { listDesks } from "@/features/institutions/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "join.desks" });
  return { title: t("title") };
}

/** Leads to the only desk there is, or lets choose among several. */
export default async function DesksPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await requireMember(locale, `/${locale}/desk`);
  const desks = await listDesks({ ...viewer, locale });
  const [only] = desks;
  if (only && desks.length === 1) redirect(`/${locale}/desk/${only.slug}`);
  const t = await getTranslations({ locale, namespace: "join.desks" });
  const tInstitution = await getTranslations({ locale, namespace: "institutions" });
  return (
    <PageFrame locale={locale}>
      <div className="page grid max-w-3xl gap-6 py-12">
        <h1 className="text-3xl">{t("title")}</h1>
        {desks.length === 0 ? (
          <EmptyState title={t("none")} reason={t("noneHint")}>
            <a href={`/${locale}/join`} className={buttonStyle()}>
              {t("join")}
            </a>
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-soft">{t("intro")}</p>
            <ul className="border-t border-rule">
              {desks.map((desk) => (
                <li key={desk.id} className="grid gap-1 border-b border-rule py-4">
                  <a
                    href={`/${locale}/desk/${desk.slug}`}
                    lang={desk.nameLanguage}
                    className="font-title text-xl font-semibold underline"
                  >
                    <bdi>{desk.name}</bdi>
                  </a>
                  <p className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
                    {tInstitution(`role.${desk.role}`)}
                    <VerificationMark locale={locale} verification={desk.verification} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </PageFrame>
  );
}
