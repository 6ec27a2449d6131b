import "server-only";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { mayWorkAsCoHost } from "@/features/listings/policy.ts";
import { CO_HOSTING } from "@/features/listings/rules/co-hosts.ts";
import { isPublicStatus } from "@/features/listings/rules/status.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayAnswer } from "../policy.ts";
import { canTakePart, OPEN_STATUSES } from "../rules/roles.ts";

const ROW = {
  id: true,
  role: true,
  state: true,
  mayEdit: true,
  note: true,
  reason: true,
  city: true,
  startsOn: true,
  endsOn: true,
  invitedAt: true,
  confirmedAt: true,
  closedAt: true,
  institutionId: true,
  listing: {
    select: {
      id: true,
      code: true,
      kind: true,
      status: true,
      route: true,
      publishedAt: true,
      sourceLanguage: true,
      translations: { select: { language: true, title: true, summary: true, sourceHash: true } },
      institution: {
        select: {
          slug: true,
          status: true,
          countryCode: true,
          city: true,
          sourceLanguage: true,
          names: { select: { language: true, name: true } },
        },
      },
    },
  },
} as const satisfies Prisma.PartnershipSelect;

/** Invitations that can be answered: by an institution that is active, to a listing that still comes. */
const ASKED = {
  state: "invited",
  listing: {
    status: { in: [...OPEN_STATUSES] },
    institution: { status: "active" },
  },
} as const satisfies Prisma.PartnershipWhereInput;

/**
 * Where an institution is invited and where it takes part, at its desk: what waits for its word, what lasts, and what is over, newest
 * first. Everybody of the desk reads it; `mayAnswer` says who gives the word. NotFound for strangers.
 */
export async function getDeskPartnerships(viewer: Viewer, institutionId: string, locale: string) {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const read = (where: Prisma.PartnershipWhereInput, take: number) =>
    database().partnership.findMany({
      // After a merging a body may award the degree of a programme that is its own: that is no part in somebody else's.
      where: { institutionId, AND: [where, { listing: { institutionId: { not: institutionId } } }] },
      select: ROW,
      orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
      take,
    });
  const [asked, lasting, over] = await Promise.all([
    read(ASKED, 100),
    read({ state: "confirmed" }, 300),
    read({ state: { in: ["declined", "left", "ended"] } }, 50),
  ]);
  const shown = (rows: typeof asked) => rows.map((row) => shownRow(viewer, row, locale));
  return {
    asked: shown(asked),
    lasting: shown(lasting),
    over: shown(over),
    mayAnswer: mayAnswer(viewer, institutionId),
  };
}

/** How many invitations wait for an institution's word. NotFound for strangers. */
export async function countAskedPartnerships(viewer: Viewer, institutionId: string): Promise<number> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  return database().partnership.count({ where: { institutionId, ...ASKED } });
}

/** Listings of others that an institution may edit as a co-host, for those of it who edit; what was invited last first. NotFound for strangers. */
export async function listCoHosted(viewer: Viewer, institutionId: string, locale: string): Promise<DeskPartnership[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWorkAsCoHost(viewer, { coHosts: [institutionId] })) return [];
  const rows = await database().partnership.findMany({
    where: {
      institutionId,
      ...CO_HOSTING,
      listing: {
        institution: { status: "active" },
        status: { in: [...OPEN_STATUSES] },
      },
    },
    select: ROW,
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map((row) => shownRow(viewer, row, locale));
}

export type DeskPartnership = ReturnType<typeof shownRow>;

function shownRow(viewer: Viewer, row: Prisma.PartnershipGetPayload<{ select: typeof ROW }>, locale: string) {
  const { listing, institutionId, ...partnership } = row;
  const { institution: host, translations, ...head } = listing;
  const picked = pickTranslation(translations, listing.sourceLanguage, locale);
  return {
    ...partnership,
    listing: {
      ...head,
      title: picked?.text.title ?? listing.code,
      summary: picked?.text.summary ?? "",
      language: picked?.language ?? listing.sourceLanguage,
      isPublic: listing.publishedAt !== null && isPublicStatus(listing.status),
    },
    host: { slug: host.slug, city: host.city, countryCode: host.countryCode, ...nameIn(host, locale) },
    /** The editor opens it, for this viewer, at this desk. */
    editable:
      row.state === "confirmed" &&
      row.mayEdit &&
      host.status === "active" &&
      canTakePart(listing.status) &&
      mayWorkAsCoHost(viewer, { coHosts: [institutionId] }),
  };
}
