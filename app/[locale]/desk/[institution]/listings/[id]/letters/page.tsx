import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { LettersTable } from "@/features/letters/components/letters-table.tsx";
import { listDeskLetters } from "@/features/letters/queries/desk-letters.ts";
import { LETTER_STATUSES } from "@/features/letters/rules/states.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<{ status?: string | string[]; after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "letters.desk" });
  return { title: t("title") };
}

/** A listing's invitation letters, for whoever reviews or issues them. */
export default async function DeskLettersPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const here = `${base}/letters`;
  const viewer = await requireMember(locale, here);
  const asked = await searchParams;
  const status = LETTER_STATUSES.find((known) => known === asked.status) ?? null;
  const after = typeof asked.after === "string" ? asked.after : null;
  const page = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return listDeskLetters(viewer, { institutionId: institution.id, listingId: id }, { status, after }, locale);
  });
  const t = await getTranslations({ locale, namespace: "letters.desk" });
  const tStatus = await getTranslations({ locale, namespace: "letters.status" });
  const format = await getFormatter({ locale });
  const { listing, days, counts, letters, next } = page;
  const query = status === null ? "?" : `?status=${status}&`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="grid gap-7">
      <header className="grid gap-1">
        <BackLink href={`${base}/registrations`}>{t("toRegistrations")}</BackLink>
        <h1 className="text-2xl">{t("title")}</h1>
        <p lang={listing.language} dir={direction(listing.language)} className="as-around text-lg">
          {listing.title}
        </p>
      </header>
      <p className="max-w-measure text-sm text-ink-soft">{t("intro", { days })}</p>
      <TabLinks
        label={t("state")}
        tabs={[
          { href: here, label: t("all"), current: status === null, count: format.number(all) },
          ...LETTER_STATUSES.map((one) => ({
            href: `${here}?status=${one}`,
            label: tStatus(one),
            current: status === one,
            count: format.number(counts[one]),
          })),
        ]}
      />
      {letters.length === 0 ? (
        <EmptyState title={t("none")} reason={status === null ? t("noneYet") : t("noneFiltered")} />
      ) : (
        <LettersTable letters={letters} locale={locale} address={here} />
      )}
      <Pagination
        label={t("pages")}
        previous={
          after ? { href: status === null ? here : `${here}?status=${status}`, label: t("firstPage") } : undefined
        }
        next={next ? { href: `${here}${query}after=${next}`, label: t("nextPage") } : undefined}
      />
    </div>
  );
}
