import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { DelegationList } from "@/features/registrations/components/delegation-list.tsx";
import { MissedSessions, missedSessions } from "@/features/registrations/components/received.tsx";
import { listDelegations, listOpenListings } from "@/features/registrations/queries/delegations.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "delegation" });
  return { title: t("title") };
}

export default async function DelegationsPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const here = `/${locale}/desk/${slug}/delegations`;
  const viewer = await requireMember(locale, here);
  const { q, registered, missed } = await searchParams;
  const search = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const { delegations, listings } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return {
      delegations: await listDelegations(viewer, institution.id, locale),
      listings: q === undefined ? null : await listOpenListings(viewer, institution.id, search, locale),
    };
  });
  const t = await getTranslations({ locale, namespace: "delegation" });
  return (
    <div className="grid max-w-4xl gap-9">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {registered === "mixed" ? (
        <Notice tone="good" live>
          {t("registered.mixed")}
        </Notice>
      ) : null}
      <MissedSessions missed={missedSessions(missed)} locale={locale} />
      <section className="grid gap-4">
        <h2 className="text-xl">{t("choose")}</h2>
        <form method="get" action={here} className="flex flex-wrap items-end gap-3">
          <TextField name="q" type="search" label={t("search")} defaultValue={search} maxLength={100} />
          <Button tone="secondary">{t("find")}</Button>
        </form>
        {listings === null ? null : listings.length === 0 ? (
          <p>{t("noListing")}</p>
        ) : (
          <ul className="grid border-t border-rule">
            {listings.map((listing) => (
              <li key={listing.code} className="border-b border-rule py-3">
                <a
                  href={`${here}/new/${listing.code}`}
                  lang={listing.language}
                  dir={direction(listing.language)}
                  className="font-semibold text-accent underline underline-offset-4"
                >
                  {listing.title}
                </a>
                <p className="text-sm text-ink-soft">
                  <bdi>{listing.institution}</bdi> · <bdi dir="ltr">{listing.code}</bdi>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-4">
        <h2 className="text-xl">{t("sent")}</h2>
        <DelegationList delegations={delegations} locale={locale} slug={slug} />
      </section>
    </div>
  );
}
