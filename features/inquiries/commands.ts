import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { addresseeOf } from "@/features/listings/rules/contact.ts";
import { queueMail, queueMails } from "@/features/notifications/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { digest } from "@/lib/secret.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayWriteAs } from "./policy.ts";
import { inquiryState } from "./rules.ts";
import type { InquiryInput } from "./schema.ts";

/**
 * What is written: from one place an hour, from one address at one place an hour, and from one address anywhere a day. The last is
 * wide, or a stranger could use up a person's share, and bounds what a stranger can have mailed to them.
 */
const PER_CLIENT = { points: 20, seconds: 3600 };
const PER_EMAIL_AND_CLIENT = { points: 5, seconds: 3600 };
const PER_EMAIL = { points: 15, seconds: 86_400 };

/** What one institution is passed on in a day. Only what is confirmed counts, so that made-up addresses cannot use it up. */
export const PER_INSTITUTION = { points: 100, seconds: 86_400 };

type Writing = {
  locale: Locale;
  /** Network address of who writes, for the limits only. */
  client: string;
};

/** Whom somebody writes to: an institution, by the slug of its page, or who answers for a listing, by its code. */
export type WrittenTo = { institution: string } | { listing: string };

/** The institution that is written to or about whose listing it is, and where it goes. */
type Addressee = {
  id: string;
  listingId: string | null;
  sourceLanguage: string;
  contactEmail: string;
  isSample: boolean;
};

/**
 * Takes down what anybody writes to an institution, or about a listing: that goes to the listing's own contact, else to its institution. It is passed on at once for whoever is signed in with the address they give;
 * anybody else first gets a link there. The same form with the same words is one inquiry, however often it is sent.
 *
 * Refusals: `too-many` (from here, or from this address), `institution-full` (it has been passed on a day's share). NotFound for
 * institutions that are suspended or take no inquiries, and for listings that are not public or that nobody answers for.
 */
export async function writeInquiry(
  viewer: Viewer,
  to: WrittenTo,
  input: InquiryInput,
  { locale, client }: Writing,
): Promise<Outcome<"too-many" | "institution-full", { isPassedOn: boolean }>> {
  const addressee = await findAddressee(to);
  if (!addressee) throw new NotFound();
  const { formKey, ...written } = input;
  const submissionKey = digest(
    JSON.stringify([formKey, to, written.name, written.email, written.subject, written.text]),
  );
  const same = await database().inquiry.findUnique({ where: { submissionKey }, select: { passedOnAt: true } });
  if (same) return succeeded({ isPassedOn: same.passedOnAt !== null });
  if (!(await isWithinLimits(written.email, client))) return refused("too-many");
  const isPassedOn = mayWriteAs(viewer, written.email);
  if (isPassedOn && !(await takeInstitutionShare(addressee.id))) return refused("institution-full");
  const { id: institutionId, listingId } = addressee;
  const inquiry = { id: newId(), institutionId, listingId, ...written, locale, submissionKey };
  await transaction(async (tx) => {
    const { count } = await tx.inquiry.createMany({ data: inquiry, skipDuplicates: true });
    if (count === 0) return; // sent twice at once
    await record(tx, viewer, "inquiry.write", inquiry.id, addressee);
    if (isPassedOn) await passOn(tx, viewer, inquiry, addressee);
    else await askToConfirm(tx, inquiry);
  });
  return succeeded({ isPassedOn });
}

/**
 * Passes an inquiry on for whoever holds the link that was mailed to its writer. Of two who press at once one does; the other learns
 * that it is done.
 *
 * Refusals: `gone` (too old, or taken away), `closed` (nobody takes it now), `institution-full` (try again the next day).
 * NotFound for a link that was not made here.
 */
export async function passOnInquiryByToken(
  token: string,
  now: Date,
): Promise<Outcome<"gone" | "closed" | "institution-full">> {
  const link = readPersonalToken("inquiry", token);
  if (!link) throw new NotFound();
  const inquiry = await database().inquiry.findUnique({
    where: { id: link.id },
    select: {
      id: true,
      email: true,
      locale: true,
      createdAt: true,
      passedOnAt: true,
      institution: { select: { ...INSTITUTION, status: true } },
      listing: { select: { id: true, contactEmail: true } },
    },
  });
  const addressee = inquiry && inquiry.institution.status === "active" ? addresseeIn(inquiry) : null;
  const state = inquiryState(inquiry && { ...inquiry, isTaken: addressee !== null }, now);
  if (state === "passed-on") return done;
  if (state === "gone" || !inquiry) return refused("gone");
  if (state === "closed" || !addressee) return refused("closed");
  if (!(await takeInstitutionShare(addressee.id))) return refused("institution-full");
  await transaction((tx) => passOn(tx, ANONYMOUS, inquiry, addressee));
  return done;
}

/**
 * Inquiries of an institution become its successor's: what waits for its writer to confirm is passed on to whoever carries the work on.
 * For `mergeInstitution` only, under its locks.
 */
export async function moveInquiries(_viewer: Viewer, tx: Transaction, from: string, into: string): Promise<void> {
  await tx.inquiry.updateMany({ where: { institutionId: from }, data: { institutionId: into } });
}

const INSTITUTION = {
  id: true,
  sourceLanguage: true,
  contactEmail: true,
  isSample: true,
} as const satisfies Prisma.InstitutionSelect;

type Institution = Prisma.InstitutionGetPayload<{ select: typeof INSTITUTION }>;

async function findAddressee(to: WrittenTo): Promise<Addressee | null> {
  if ("institution" in to) {
    const where = { slug: to.institution, status: "active" } as const;
    const institution = await database().institution.findFirst({ where, select: INSTITUTION });
    return institution && addresseeIn({ institution, listing: null });
  }
  const listing = await database().listing.findFirst({
    where: { code: to.listing, ...PUBLISHED },
    select: { id: true, contactEmail: true, institution: { select: INSTITUTION } },
  });
  return listing && addresseeIn({ institution: listing.institution, listing });
}

type Written = { institution: Institution; listing: { id: string; contactEmail: string | null } | null };

function addresseeIn({ institution, listing }: Written): Addressee | null {
  const { id, sourceLanguage, isSample } = institution;
  const contactEmail = addresseeOf(listing?.contactEmail ?? null, institution.contactEmail);
  return contactEmail === null ? null : { id, listingId: listing?.id ?? null, sourceLanguage, contactEmail, isSample };
}

async function isWithinLimits(email: string, client: string): Promise<boolean> {
  return (
    (await takeRateLimit("inquiry-client", client, PER_CLIENT)) &&
    (await takeRateLimit("inquiry-both", `${client} ${email}`, PER_EMAIL_AND_CLIENT)) &&
    (await takeRateLimit("inquiry-email", email, PER_EMAIL))
  );
}

const takeInstitutionShare = (id: string) => takeRateLimit("inquiry-institution", id, PER_INSTITUTION);

type Sent = { id: string; email: string; locale: string };

async function askToConfirm(tx: Transaction, { id, email, locale }: Sent): Promise<void> {
  await queueMail(tx, {
    template: "inquiry-confirm",
    recipient: email,
    locale,
    parameters: { inquiryId: id },
    dedupeKey: `inquiry-confirm:${id}`,
  });
}

/** To whom it is for, in the language of the institution, a copy to the writer in theirs; once, whoever asks and how often. */
async function passOn(tx: Transaction, viewer: Viewer, { id, email, locale }: Sent, addressee: Addressee) {
  const { count } = await tx.inquiry.updateMany({
    where: { id, passedOnAt: null },
    data: { passedOnAt: new Date() },
  });
  if (count === 0) return;
  const parameters = { inquiryId: id };
  await queueMails(tx, [
    {
      template: "inquiry",
      recipient: addressee.contactEmail,
      locale: nearestLocale(addressee.sourceLanguage),
      parameters,
      dedupeKey: `inquiry:${id}`,
    },
    { template: "inquiry-copy", recipient: email, locale, parameters, dedupeKey: `inquiry-copy:${id}` },
  ]);
  await record(tx, viewer, "inquiry.pass-on", id, addressee);
}

/** Who wrote and what stands in no log: both are gone after a month. */
async function record(
  tx: Transaction,
  viewer: Viewer,
  action: `inquiry.${string}`,
  subjectId: string,
  { id, isSample }: Addressee,
): Promise<void> {
  await recordAudit(viewer, tx, { action, subjectId, institutionId: id, isSample });
}
