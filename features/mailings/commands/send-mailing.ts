import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { A_MINUTE } from "@/features/notifications/rules.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { digest } from "@/lib/secret.ts";
import { audienceRows } from "../queries/audience.ts";
import { type Audience, audienceQuery, PER_LISTING } from "../rules.ts";
import type { MailingInput } from "../schema.ts";

/**
 * `nobody`: the audience is empty. `changed`: it is not as many as whoever sends was told. `too-many`: the listing has had its mailings of
 * the day.
 */
export type MailingRefusal = "nobody" | "changed" | "too-many";

const TEMPLATE: MailTemplateName = "mailing";

/**
 * Writes to those registered for a listing. Each gets the words in their own language when the mail is sent, and none learns of the
 * others. The mails are due one after another, `A_MINUTE` a minute, so that other mail goes on in between. The same form with the same
 * words to the same people is one mailing, however often it is sent; `expected` is the number that whoever sends was told.
 *
 * Refusals: MailingRefusal. NotFound for strangers, Forbidden to members who do not decide about registrations.
 */
export async function sendMailing(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  audience: Audience,
  { formKey, sourceLanguage, texts }: MailingInput,
  expected: number,
): Promise<Outcome<MailingRefusal, { recipients: number }>> {
  await requireHosted(viewer, institutionId, listingId);
  const submissionKey = digest(JSON.stringify([formKey, listingId, audienceQuery(audience), sourceLanguage, texts]));
  const same = await database().mailing.findUnique({ where: { submissionKey }, select: { recipients: true } });
  if (same) return succeeded(same);
  if (expected === 0) return refused("nobody");
  if (!(await takeRateLimit("mailing", listingId, PER_LISTING))) return refused("too-many");
  return transaction(async (tx) => {
    const { isSample } = await requireHosted(viewer, institutionId, listingId, tx);
    const id = newId();
    const written = await tx.mailing.createMany({
      data: { id, submissionKey, listingId, authorId: viewer.userId, sourceLanguage, recipients: expected },
      skipDuplicates: true,
    });
    if (written.count === 0) return succeeded({ recipients: expected }); // sent twice at once
    const queued = await tx.$executeRaw`
      INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, is_sample, next_attempt_at)
      SELECT uuidv7(), ${`${TEMPLATE}:${id}:`} || a.id, a.contact_email, a.locale, ${TEMPLATE},
        jsonb_build_object('mailingId', ${id}::text, 'registrationId', a.id), ${isSample},
        now() + (row_number() OVER (ORDER BY a.queue_number) - 1) * make_interval(secs => ${60 / A_MINUTE}::float)
      FROM ${audienceRows(viewer, listingId, audience)} a`;
    if (queued !== expected) throw new AudienceChanged();
    await tx.mailingText.createMany({ data: texts.map((text) => ({ mailingId: id, ...text })) });
    await recordAudit(viewer, tx, {
      action: "listing.send-mailing",
      subjectId: listingId,
      institutionId,
      details: { mailing: id, recipients: queued },
      isSample,
    });
    return succeeded({ recipients: queued });
  }).catch((error: unknown) => {
    if (error instanceof AudienceChanged) return refused("changed");
    throw error;
  });
}

/** Undoes the transaction: somebody came or left between the preview and the sending. */
class AudienceChanged extends Error {}
