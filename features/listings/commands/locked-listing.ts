import "server-only";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { isTranslator } from "@/features/translators/queries/is-translator.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { maySeeAtDesk, mayWorkAsCoHost } from "../policy.ts";
import { CO_HOSTS, coHostsOf } from "../rules/co-hosts.ts";

export type LockedListing = Awaited<ReturnType<typeof lockListing>>;

/**
 * Locks a listing for a change and reads what decides about it. The pool comes first, as in every transaction
 * that touches places; the listing's lock lets registrations refer to the row meanwhile. NotFound when the viewer
 * neither belongs to the institution, nor works for a co-host that may edit, nor is of the office, nor was invited to
 * translate it into the language `translating`, which alone is what such a one may write. The rest is for the caller to ask of policy and rules.
 */
export async function lockListing(viewer: Viewer, tx: Transaction, id: string, translating?: string) {
  if (!isId(id)) throw new NotFound();
  await tx.$queryRaw`SELECT id FROM pool WHERE listing_id = ${id}::uuid ORDER BY id FOR UPDATE`;
  const [locked] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT now() AS now FROM listing WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (!locked) throw new NotFound();
  // A statement of its own: its snapshot is younger than the locks.
  const row = await tx.listing.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      code: true,
      kind: true,
      status: true,
      institutionId: true,
      unitId: true,
      sourceLanguage: true,
      countryCode: true,
      city: true,
      pictureId: true,
      publishedAt: true,
      publishAt: true,
      approvedRevision: true,
      postponedAt: true,
      revision: true,
      isSample: true,
      partnerships: CO_HOSTS,
      institution: {
        select: { status: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
      },
    },
  });
  const listing = { ...row, coHosts: coHostsOf(row) };
  const translates = translating !== undefined && (await isTranslator(viewer, tx, id, translating));
  if (!maySeeAtDesk(viewer, listing) && !mayWorkAsCoHost(viewer, listing) && !viewer.isOffice && !translates)
    throw new NotFound();
  const { publishesAtOnce } = allowedBy(listing.institution.verifications, locked.now);
  return { ...listing, now: locked.now, publishesAtOnce, translates };
}
