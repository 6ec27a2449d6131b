import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import { ApplicationForm } from "@/features/institutions/components/application-form.tsx";
import { bdi } from "@/features/institutions/components/isolated.tsx";
import { getRegisterFinding } from "@/features/institutions/queries/register.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryOptions } from "@/lib/places/countries.ts";
import { languageOptions } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "join.application" });
  return { title: t("title") };
}

export default async function ApplyPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await requireMember(locale, `/${locale}/apply`);
  const t = await getTranslations({ locale, namespace: "join.application" });
  const finding = await getRegisterFinding(viewer);
  return (
    <div className="page grid max-w-4xl grid-cols-1 gap-8 py-12">
      <header className="grid gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t.rich("intro", { email: viewer.email, bdi })}</p>
      </header>
      {finding?.state === "found" ? (
        <Notice title={t("inRegister")}>
          <a href={`/${locale}/join`} className="underline">
            {t("inRegisterLink")}
          </a>
        </Notice>
      ) : null}
      <ApplicationForm locale={locale} languages={languageOptions(locale)} countries={countryOptions(locale)} />
    </div>
  );
}
