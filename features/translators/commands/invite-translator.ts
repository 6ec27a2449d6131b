import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { invitationExpiry } from "@/features/institutions/rules/membership.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { mayPublish } from "@/features/listings/policy.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";

/** `source-language`: that text is the listing's own. `already-invited`: this address, and it still counts. `too-many` (MOST_TRANSLATORS). */
export type InviteRefusal = "source-language" | "already-invited" | "too-many";

/** So many may be invited for one listing and language at a time. */
const MOST_TRANSLATORS = 10;

/**
 * An owner or editor of the host invites somebody by mail to translate one listing into one language, for seven days. The mail goes out
 * in their own language when they have an account, else in `locale`. Refusals: InviteRefusal. NotFound for strangers, Forbidden for
 * members without the role, for co-hosts and while the institution is suspended.
 */
export async function inviteTranslator(
  viewer: Viewer,
  listingId: string,
  language: string,
  email: string,
  locale: Locale,
): Promise<Outcome<InviteRefusal, { id: string }>> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (language === listing.sourceLanguage) return refused("source-language");
    // What lapsed unanswered is replaced, so that the list names an address once.
    await tx.translator.updateMany({
      where: { listingId, language, acceptedAt: null, revokedAt: null, expiresAt: { lte: listing.now } },
      data: { revokedAt: listing.now },
    });
    const open = await tx.translator.findMany({
      where: { listingId, language, revokedAt: null },
      select: { email: true },
    });
    if (open.some((one) => one.email === email)) return refused("already-invited");
    if (open.length >= MOST_TRANSLATORS) return refused("too-many");
    const invited = await tx.user.findUnique({ where: { email }, select: { locale: true } });
    const id = newId();
    const recipientLocale = invited?.locale ?? locale;
    await tx.translator.create({
      data: {
        id,
        listingId,
        language,
        email,
        locale: recipientLocale,
        tokenHash: digest(personalToken("translator", id)),
        invitedById: viewer.userId,
        expiresAt: invitationExpiry(listing.now),
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "translator.invite",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, language },
      isSample: listing.isSample,
    });
    await queueMail(tx, {
      template: "translator-invited",
      recipient: email,
      locale: recipientLocale,
      parameters: { translatorId: id },
      dedupeKey: `translator:${id}`,
    });
    return succeeded({ id });
  });
}

/**
 * Takes an invitation back, or ends what came of it: from the next request on it lets nobody in. What was translated stays. Doing it twice
 * is doing it once. NotFound for strangers, Forbidden for members without the role and for co-hosts.
 */
export async function removeTranslator(viewer: Viewer, id: string): Promise<Outcome<never>> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const translator = await tx.translator.findUnique({ where: { id }, select: { listingId: true, language: true } });
    if (!translator) throw new NotFound();
    // Whoever is just saving holds the listing, and has saved before this.
    const listing = await lockListing(viewer, tx, translator.listingId);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    const { count } = await tx.translator.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: listing.now },
    });
    if (count > 0) {
      await recordAudit(viewer, tx, {
        action: "translator.remove",
        subjectId: id,
        institutionId: listing.institutionId,
        details: { code: listing.code, language: translator.language },
        isSample: listing.isSample,
      });
    }
    return done;
  });
}
