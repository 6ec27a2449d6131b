import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { getDeskHead } from "@/features/listings/queries/desk-listing.ts";
import { FindInvitee } from "@/features/partnerships/components/find-invitee.tsx";
import { InviteForm } from "@/features/partnerships/components/invite-form.tsx";
import { PartnershipsOfListing } from "@/features/partnerships/components/listing-partnerships.tsx";
import { findInvitees, getListingPartnerships } from "@/features/partnerships/queries/of-listing.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cleanLine } from "@/lib/text/clean.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "partnerships" });
  return { title: t("panel") };
}

/** Who takes part in a listing, for its host: inviting, taking back, ending. */
export default async function ListingPartnersPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const viewer = await requireMember(locale, `${base}/partners`);
  const query = await searchParams;
  const q = typeof query.q === "string" ? cleanLine(query.q).slice(0, 120) : "";
  const { institution, listing, partnerships, invitees } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [partnerships, listing] = await Promise.all([
      getListingPartnerships(viewer, institution.id, id, locale),
      getDeskHead(viewer, institution.id, id),
    ]);
    return { institution, listing, partnerships, invitees: await findInvitees(viewer, partnerships, q, locale) };
  });
  const t = await getTranslations({ locale, namespace: "partnerships" });
  const tTranslation = await getTranslations({ locale, namespace: "editor.translation" });
  const place = { locale, slug, institutionId: institution.id };
  const chosen = invitees.find((one) => one.slug === query.invite);
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <BackLink href={base}>{tTranslation("back")}</BackLink>
        <h1 className="text-3xl">{t("panel")}</h1>
        <p lang={listing.sourceLanguage} dir={direction(listing.sourceLanguage)} className="as-around text-xl">
          {listing.title}
        </p>
        <p className="max-w-measure text-ink-soft">{t("hostIntro")}</p>
      </header>
      {query.done === "invited" ? (
        <Notice tone="good" live>
          {t("invited")}
        </Notice>
      ) : null}
      <PartnershipsOfListing locale={locale} place={place} listingId={id} partnerships={partnerships} />
      {partnerships.may.invite ? (
        <section aria-labelledby="invite" className="grid gap-4">
          <h2 id="invite" className="text-2xl">
            {t("invite")}
          </h2>
          <p className="max-w-measure text-ink-soft">{t("inviteHint")}</p>
          {chosen ? (
            <>
              <p className="text-lg">
                <bdi lang={chosen.nameLanguage}>{chosen.name}</bdi>{" "}
                <a href={`${base}/partners?${new URLSearchParams({ q })}#invite`} className="text-sm underline">
                  {t("another")}
                </a>
              </p>
              <InviteForm place={place} listingId={id} slug={chosen.slug} />
            </>
          ) : (
            <FindInvitee locale={locale} address={`${base}/partners`} q={q} invitees={invitees} />
          )}
        </section>
      ) : null}
    </div>
  );
}
