import "server-only";
import { DEADLINES, registrationEnd } from "@/features/registrations/rules/admission.ts";
import { LISTING_OUTLINE, listingOutline } from "@/features/registrations/rules/listing-outline.ts";
import { ACTIVE_STATUSES } from "@/features/registrations/rules/places.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Blocks } from "../rules/blocks.ts";
import type { Subject } from "../rules/personal-data.ts";

/** What must be settled at `now` before somebody is erased. Asked again under the locks of the erasure. */
export async function readBlocks(tx: Transaction, subject: Subject, locale: Locale, now: Date): Promise<Blocks> {
  const rows = await tx.registration.findMany({
    where: {
      status: { in: [...ACTIVE_STATUSES] },
      OR: [
        { id: { in: [...subject.registrationIds, ...subject.delegationIds] } },
        { attendees: { some: { id: { in: [...subject.attendeeIds] } } } },
      ],
    },
    select: {
      id: true,
      kind: true,
      linkVersion: true,
      sessionId: true,
      institution: { select: { slug: true } },
      attendees: { where: { id: { in: [...subject.attendeeIds] } }, take: 1, select: { id: true } },
      listing: { select: { ...LISTING_OUTLINE, programme: DEADLINES } },
    },
  });
  const ahead = rows.filter(({ listing }) => {
    const end = registrationEnd(listing);
    return listing.status !== "cancelled" && (end === null || end > now);
  });
  const isLed = new Set(subject.delegationIds);
  const told = ahead.map(({ id, kind, linkVersion, sessionId, institution, attendees, listing }) => {
    const { title, language } = listingOutline(listing, locale, sessionId);
    const slug = institution?.slug ?? null;
    return { id, kind, linkVersion, slug, isPerson: attendees.length > 0, title, language };
  });
  const delegations = told.filter(({ kind }) => kind === "delegation");
  return {
    own: told.filter(({ kind }) => kind === "individual"),
    delegations: delegations.filter(({ isPerson }) => isPerson),
    led: delegations.filter(({ id }) => isLed.has(id)),
    institutions: subject.userId === null ? [] : await onlyOwnerOf(tx, subject.userId),
    isLastLead: subject.userId !== null && (await isLastLead(tx, subject.userId)),
  };
}

async function onlyOwnerOf(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx.institution.findMany({
    where: {
      status: { not: "merged" },
      memberships: { some: { userId, role: "owner" }, none: { userId: { not: userId }, role: "owner" } },
    },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

async function isLastLead(tx: Transaction, userId: string): Promise<boolean> {
  const leads = await tx.officeMember.findMany({ where: { role: "lead" }, select: { userId: true } });
  return leads.length === 1 && leads[0]?.userId === userId;
}
