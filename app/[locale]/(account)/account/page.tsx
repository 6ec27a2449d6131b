import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { ProfileForm } from "@/features/accounts/components/profile-form.tsx";
import { SignOutButton } from "@/features/accounts/components/sign-out-button.tsx";
import { VerificationMark } from "@/features/institutions/components/verification-mark.tsx";
import { listDesks } from "@/features/institutions/queries/desk.ts";
import { MyRegistrations } from "@/features/registrations/components/my-registrations.tsx";
import { listOwnRegistrations } from "@/features/registrations/queries/own.ts";
import { listSavedSearches } from "@/features/saved-searches/queries.ts";
import { OwnTranslating } from "@/features/translators/components/own-translating.tsx";
import { listOwnTranslating } from "@/features/translators/queries/translators.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "account" });
  return { title: t("title") };
}

export default async function AccountPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await requireMember(locale, `/${locale}/account`);
  const [desks, registrations, searches, translating] = await Promise.all([
    listDesks({ ...viewer, locale }),
    listOwnRegistrations(viewer, locale),
    listSavedSearches(viewer),
    listOwnTranslating(viewer),
  ]);
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <div className="page grid gap-12 py-12">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t("title")}</h1>
          <p className="mt-2 text-ink-soft">
            {t.rich("signedInAs", {
              email: viewer.email,
              address: (chunks) => <bdi className="font-semibold">{chunks}</bdi>,
            })}
          </p>
        </div>
        <SignOutButton locale={locale} />
      </header>
      <section aria-labelledby="registrations" className="grid gap-4">
        <h2 id="registrations">{t("registrations")}</h2>
        <MyRegistrations locale={locale} registrations={registrations} />
      </section>
      <section aria-labelledby="searches" className="grid gap-4">
        <h2 id="searches">{t("searches")}</h2>
        <p className="max-w-measure text-ink-soft">{t("searchesHint")}</p>
        <p>
          <LinkButton href={`/${locale}/account/searches`} tone="secondary">
            {t("searchesOpen", { count: searches.length })}
          </LinkButton>
        </p>
      </section>
      <OwnTranslating locale={locale} translating={translating} />
      <section aria-labelledby="desks" className="grid gap-4">
        <h2 id="desks">{t("desks")}</h2>
        {desks.length === 0 && <p className="text-ink-soft">{t("noDesks")}</p>}
        <ul className="grid gap-3">
          {desks.map((desk) => (
            <li key={desk.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule pb-3">
              <a
                href={`/${locale}/desk/${desk.slug}`}
                lang={desk.nameLanguage}
                className="font-title text-lg font-semibold underline"
              >
                <bdi>{desk.name}</bdi>
              </a>
              <VerificationMark locale={locale} verification={desk.verification} />
            </li>
          ))}
        </ul>
        <p className="flex flex-wrap gap-3">
          <LinkButton href={`/${locale}/join`} tone="secondary">
            {t("joinHint")}
          </LinkButton>
          {viewer.isOffice && <LinkButton href={`/${locale}/office`}>{t("office")}</LinkButton>}
        </p>
      </section>
      <section aria-labelledby="profile" className="grid gap-4">
        <h2 id="profile">{t("profile")}</h2>
        <ProfileForm locale={locale} name={viewer.name} mailLocale={nearestLocale(viewer.locale)} />
        <p>
          <LinkButton href={`/${locale}/account/data`} tone="secondary">
            {t("data")}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}
