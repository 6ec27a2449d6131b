import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { InstitutionLine } from "@/features/institutions/components/public/institution-line.tsx";
import {
  DIRECTORY_PAGE_SIZE,
  type DirectoryFilters,
  listPublishedInstitutionCountries,
  listPublishedInstitutions,
} from "@/features/institutions/queries/published.ts";
import { type AddressParameters, readBrowse } from "@/features/search/schema.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName } from "@/lib/places/countries.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<AddressParameters> };

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const filters = readDirectory(await searchParams);
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return pageMetadata({
    locale,
    path: directoryPath(filters),
    title: t("directory"),
    description: t("directoryLead"),
    picture: socialPicture("home", (await homeCard(locale)).card),
    isListed: directoryPath(filters) === "/institutions",
  });
}

export default async function DirectoryPage({ params, searchParams }: PageProps) {
  const locale = readLocale((await params).locale);
  const filters = readDirectory(await searchParams);
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const [{ institutions, total }, countries] = await Promise.all([
    listPublishedInstitutions(filters, locale, new Date()),
    listPublishedInstitutionCountries(),
  ]);
  const collator = new Intl.Collator(locale);
  const options = [...new Set([...countries, ...(filters.country ? [filters.country] : [])])]
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((left, right) => collator.compare(left.label, right.label));
  const pageLink = (page: number) => `/${locale}${directoryPath({ ...filters, page })}`;
  return (
    <PageFrame
      locale={locale}
      currentPath={directoryPath(filters)}
      sampleNotice={institutions.some(({ isSample }) => isSample)}
    >
      <TrailJsonLd steps={[{ name: t("directory"), path: "/institutions" }]} locale={locale} />
      <div className="page grid gap-6 py-8 lg:py-12">
        <h1 className="text-4xl">{t("directory")}</h1>
        <p className="max-w-measure text-lg">{t("directoryLead")}</p>
        <search>
          <form
            action={`/${locale}/institutions`}
            method="get"
            className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
          >
            <TextField
              name="q"
              type="search"
              label={t("nameSearch")}
              defaultValue={filters.q}
              maxLength={120}
              autoComplete="off"
            />
            <SelectField
              name="country"
              label={t("country")}
              placeholder={t("anyCountry")}
              defaultValue={filters.country ?? ""}
              options={options}
            />
            <Button>{t("find")}</Button>
          </form>
        </search>
        <p className="tabular text-sm text-ink-soft">{t("count", { count: total })}</p>
        {institutions.length === 0 ? (
          <EmptyState title={t("noneTitle")} reason={t("noneReason")}>
            <LinkButton href={`/${locale}/institutions`} tone="secondary">
              {t("seeAll")}
            </LinkButton>
            <LinkButton href={`/${locale}/join`}>{t("join")}</LinkButton>
          </EmptyState>
        ) : (
          <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
            {institutions.map((institution) => (
              <InstitutionLine key={institution.slug} institution={institution} locale={locale} />
            ))}
          </ul>
        )}
        <Pagination
          label={t("pages")}
          previous={filters.page > 1 ? { href: pageLink(filters.page - 1), label: t("previous") } : undefined}
          next={
            filters.page * DIRECTORY_PAGE_SIZE < total
              ? { href: pageLink(filters.page + 1), label: t("next") }
              : undefined
          }
        />
      </div>
    </PageFrame>
  );
}

/** The directory understands the part of a browse address that fits it, and the number of a page. */
function readDirectory(parameters: AddressParameters): DirectoryFilters {
  const { q, country } = readBrowse(parameters).filters;
  const page = Number(/^[1-9]\d{0,2}$/.exec(String(parameters.page))?.[0] ?? 1);
  return { q, country, page };
}

function directoryPath({ q, country, page }: DirectoryFilters): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (country) query.set("country", country);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/institutions" : `/institutions?${query}`;
}
