import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { searchPublishedNames } from "@/features/search/queries/published-name-matches.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { mayShowEvidence } from "../policy.ts";

export type AskedVouch = {
  id: string;
  askedAt: Date;
  institution: { slug: string; name: string; nameLanguage: string; countryCode: string; city: string; website: string };
};

/** Whom an institution is asked to vouch for and has not answered, the oldest first; at most fifty. NotFound for strangers. */
export async function listAskedVouches(viewer: Viewer, institutionId: string, locale: string): Promise<AskedVouch[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const vouches = await database().vouch.findMany({
    where: { institutionId, state: "asked", evidence: { verdict: "pending" } },
    select: {
      id: true,
      askedAt: true,
      evidence: {
        select: {
          institution: {
            select: {
              slug: true,
              countryCode: true,
              city: true,
              website: true,
              sourceLanguage: true,
              names: { select: { language: true, name: true } },
            },
          },
        },
      },
    },
    orderBy: { askedAt: "asc" },
    take: 50,
  });
  return vouches.map(({ id, askedAt, evidence: { institution } }) => {
    const { slug, countryCode, city, website } = institution;
    return { id, askedAt, institution: { slug, countryCode, city, website, ...nameIn(institution, locale) } };
  });
}

export type Voucher = { slug: string; name: string; nameLanguage: string; countryCode: string; city: string };

/** Looked at by name, of which those that may vouch are offered. */
const LOOKED_AT = 30;
const MOST_OFFERED = 8;

/**
 * Institutions with such a name that could vouch for this one and are not asked yet, the closest first. None for members who may not ask.
 * NotFound for strangers.
 */
export async function findVouchers(
  viewer: Viewer,
  institutionId: string,
  q: string,
  locale: Locale,
  now: Date,
): Promise<Voucher[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (q === "" || !mayShowEvidence(viewer, institutionId)) return [];
  const { institutions } = await searchPublishedNames(q, locale, LOOKED_AT);
  const standing = await database().institution.findMany({
    where: {
      slug: { in: institutions.map(({ slug }) => slug) },
      status: "active",
      id: { not: institutionId },
      vouches: { none: { evidence: { institutionId, verdict: "pending" } } },
    },
    select: { slug: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
  });
  const may = new Set(
    standing.filter(({ verifications }) => allowedBy(verifications, now).vouches).map(({ slug }) => slug),
  );
  return institutions.filter(({ slug }) => may.has(slug)).slice(0, MOST_OFFERED);
}
