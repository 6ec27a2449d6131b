import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { reached } from "@/features/listings/queries/reached.ts";
import { titleIn as listingTitleIn, TITLED } from "@/features/listings/rules/titles.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { guessedParts, personLabel } from "../rules/person-name.ts";

export const PEOPLE_PER_PAGE = 25;

export type DeskPerson = {
  id: string;
  name: string;
  nativeName: string;
  orcid: string | null;
  affiliation: string;
  hasPhoto: boolean;
  /** Listings of every state that name them. */
  listings: number;
};

/** A page (from 1) of an institution's people by name, found by a part of a name, an affiliation or an ORCID iD. NotFound for strangers. */
export async function listDeskPeople(
  viewer: Viewer,
  institutionId: string,
  { q, page }: { q: string; page: number },
): Promise<{ people: DeskPerson[]; hasMore: boolean }> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const holds = { contains: q, mode: "insensitive" } as const;
  const found: Prisma.PersonWhereInput =
    q === ""
      ? {}
      : {
          OR: [{ name: holds }, { nativeName: holds }, { familyName: holds }, { affiliation: holds }, { orcid: holds }],
        };
  const rows = await database().person.findMany({
    where: { institutionId, ...found },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    skip: (page - 1) * PEOPLE_PER_PAGE,
    take: PEOPLE_PER_PAGE + 1,
    select: {
      id: true,
      name: true,
      nativeName: true,
      orcid: true,
      affiliation: true,
      photoId: true,
      listings: { select: { listingId: true }, distinct: ["listingId"] },
    },
  });
  return {
    people: rows.slice(0, PEOPLE_PER_PAGE).map(({ photoId, listings, ...person }) => ({
      ...person,
      hasPhoto: photoId !== null,
      listings: listings.length,
    })),
    hasMore: rows.length > PEOPLE_PER_PAGE,
  };
}

const MOST_LISTINGS = 20;
const MOST_OTHERS = 300;

/**
 * What the form of a person begins with, the listings that name them and that the viewer works on, and the people they can become one
 * with. Parts of a name that nobody has said yet are guessed, for the editor to check. NotFound for strangers and for a person of another
 * institution.
 */
export async function getPersonForm(viewer: Viewer, institutionId: string, id: string, locale: string) {
  if (!maySeeDesk(viewer, institutionId) || !isId(id)) throw new NotFound();
  const person = await database().person.findFirst({
    where: { id, institutionId },
    select: {
      id: true,
      name: true,
      givenName: true,
      familyName: true,
      nameOrder: true,
      nativeName: true,
      orcid: true,
      affiliation: true,
      revision: true,
      photoConsentBy: true,
      photoConsentOn: true,
      photo: { select: { key: true } },
      titles: { select: { language: true, title: true } },
      affiliationAt: {
        select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
      },
    },
  });
  if (!person) throw new NotFound();
  const named = { persons: { some: { personId: id } } };
  const [listings, total, others] = await Promise.all([
    database().listing.findMany({
      where: { AND: [reached(viewer, institutionId), named] },
      orderBy: { updatedAt: "desc" },
      take: MOST_LISTINGS,
      select: { id: true, status: true, publishedAt: true, ...TITLED },
    }),
    database().listing.count({ where: named }),
    database().person.findMany({
      where: { institutionId, NOT: { id } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_OTHERS,
      select: { id: true, name: true, nativeName: true, affiliation: true, orcid: true, revision: true },
    }),
  ]);
  const { affiliationAt, photo, photoConsentBy, photoConsentOn, givenName, familyName, nameOrder, ...record } = person;
  const isSaid = givenName !== "" || familyName !== "";
  return {
    ...record,
    ...(isSaid ? { givenName, familyName, nameOrder } : guessedParts(person)),
    isGuessed: !isSaid,
    institution: affiliationAt ? nameIn(affiliationAt, locale).name : "",
    photo:
      photo && photoConsentOn
        ? { key: photo.key, consentBy: photoConsentBy, consentOn: plainDateOf(photoConsentOn) }
        : null,
    isPublic: listings.some(({ publishedAt }) => publishedAt !== null),
    listings: listings.map((row) => ({
      id: row.id,
      code: row.code,
      status: row.status,
      ...listingTitleIn(row, locale),
    })),
    total,
    others: others.map(({ id: other, revision, ...said }) => ({
      value: `${other}~${revision}`,
      label: personLabel(said),
    })),
  };
}

const MOST_INSTITUTIONS = 500;

/** Names of institutions of the portal, to be suggested where somebody belongs to one. NotFound for strangers. */
export async function listInstitutionNames(viewer: Viewer, institutionId: string, locale: string): Promise<string[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const rows = await database().institution.findMany({
    where: { status: "active" },
    orderBy: { slug: "asc" },
    take: MOST_INSTITUTIONS,
    select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
  });
  return [...new Set(rows.map((row) => nameIn(row, locale).name))].sort(new Intl.Collator(locale).compare);
}
