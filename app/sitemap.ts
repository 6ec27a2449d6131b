import type { MetadataRoute } from "next";
import { listPublishedInstitutionSlugs } from "@/features/institutions/queries/published.ts";
import { listPublishedAddresses } from "@/features/listings/queries/published-listing.ts";
import { KIND_NAMES, KINDS } from "@/features/listings/rules/kinds.ts";
import { ROUTES, routeSlug } from "@/features/listings/rules/routes.ts";
import { alternates } from "@/lib/http/public-address.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** A sitemap may name 50,000 addresses; each path has one per language. */
const MOST_PATHS = Math.floor(50_000 / LOCALES.length);

/** Every public page in every language, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [listings, institutions] = await Promise.all([
    listPublishedAddresses(MOST_PATHS / 2),
    listPublishedInstitutionSlugs(MOST_PATHS / 4),
  ]);
  const paths: { path: string; lastModified?: Date }[] = [
    { path: "" },
    { path: "/browse" },
    { path: "/institutions" },
    ...KIND_NAMES.map((kind) => ({ path: `/kinds/${KINDS[kind].path}` })),
    ...ROUTES.map((route) => ({ path: `/routes/${routeSlug(route)}` })),
    ...listings.map(({ code, updatedAt }) => ({ path: `/listings/${code}`, lastModified: updatedAt })),
    ...institutions.map((slug) => ({ path: `/institutions/${slug}` })),
  ];
  return paths.flatMap(({ path, lastModified }) =>
    LOCALES.map((locale) => {
      const { canonical, languages } = alternates(locale, path);
      return { url: canonical, lastModified, alternates: { languages } };
    }),
  );
}
