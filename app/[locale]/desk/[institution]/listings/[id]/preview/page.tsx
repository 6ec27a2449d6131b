import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { ListingPage } from "@/features/listings/components/public/listing-page.tsx";
import { getListingPreview } from "@/features/listings/queries/desk-listing.ts";
import { editingCoHosts } from "@/features/listings/rules/co-hosts.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { NotFound } from "@/lib/errors.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string; institution: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.preview" });
  return { title: t("title") };
}

export default async function PreviewPage({ params }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const viewer = await requireMember(locale, `${base}/preview`);
  const listing = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const preview = await getListingPreview(viewer, id);
    if (![preview.institution.id, ...editingCoHosts(preview)].includes(institution.id)) throw new NotFound();
    return preview;
  });
  const t = await getTranslations({ locale, namespace: "editor.preview" });
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-4">
        <Notice>{t("banner")}</Notice>
        <LinkButton href={base} tone="secondary" size="small">
          {t("back")}
        </LinkButton>
      </div>
      {listing[listing.kind] === null ? <Notice tone="alarm">{t("incomplete")}</Notice> : null}
      <div className="rounded-sm border border-rule bg-ground">
        <ListingPage
          listing={listing}
          locale={locale}
          now={new Date()}
          address={publicAddress(`/${locale}/listings/${listing.code}`)}
        />
      </div>
    </div>
  );
}
