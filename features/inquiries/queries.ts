import "server-only";
import { findPublishedSuccessor } from "@/features/institutions/queries/published.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { addresseeOf } from "@/features/listings/rules/contact.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { Moved, NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isSlug } from "@/lib/slug.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { inquiryState } from "./rules.ts";

/** An institution that can be written to, named in the reader's language. */
export type Correspondent = { slug: string; name: string; nameLanguage: string };

const NAMED = {
  slug: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
} as const satisfies Prisma.InstitutionSelect;

type NamedRow = Prisma.InstitutionGetPayload<{ select: typeof NAMED }>;

/**
 * The institution of a public address that takes inquiries; `Moved` where it has become part of another. NotFound for suspended ones and
 * those that say no address.
 */
export async function getPublishedCorrespondent(slug: string, locale: Locale): Promise<Correspondent> {
  if (!isSlug(slug)) throw new NotFound();
  const institution = await database().institution.findFirst({
    where: { slug, status: "active", contactEmail: { not: null } },
    select: NAMED,
  });
  if (institution) return named(institution, locale);
  const successor = await findPublishedSuccessor(slug);
  throw successor === null ? new NotFound() : new Moved(successor);
}

/** Who answers for a listing: its institution, and what its own contact is shown as, where it has one. */
export type ListingCorrespondent = Correspondent & {
  listing: { code: string; title: string; language: string };
  contactName: string;
};

/** The listing of a public address about which one can write, named in the reader's language. NotFound where nobody takes it. */
export async function getPublishedListingCorrespondent(code: string, locale: Locale): Promise<ListingCorrespondent> {
  if (!isListingCode(code)) throw new NotFound();
  const row = await database().listing.findFirst({
    where: { code, ...PUBLISHED },
    select: {
      contactName: true,
      contactEmail: true,
      ...TITLED,
      institution: { select: { ...NAMED, contactEmail: true } },
    },
  });
  if (!row || addresseeOf(row.contactEmail, row.institution.contactEmail) === null) throw new NotFound();
  const { institution, contactName } = row;
  return { ...named(institution, locale), contactName, listing: { code, ...titleIn(row, locale) } };
}

export type OpenedInquiry =
  | { state: "open"; to: Correspondent; subject: string; text: string }
  | { state: "passed-on" | "closed"; to: Correspondent }
  | { state: "gone" };

/**
 * What the link that was mailed to the writer of an inquiry opens at `now`, in the reader's language. NotFound for a link that was
 * not made here.
 */
export async function getInquiryByToken(token: string, locale: Locale, now: Date): Promise<OpenedInquiry> {
  const link = readPersonalToken("inquiry", token);
  if (!link) throw new NotFound();
  const inquiry = await database().inquiry.findUnique({
    where: { id: link.id },
    select: {
      subject: true,
      text: true,
      createdAt: true,
      passedOnAt: true,
      institution: { select: { ...NAMED, status: true, contactEmail: true } },
      listing: { select: { contactEmail: true } },
    },
  });
  if (!inquiry) return { state: "gone" };
  const { institution, subject, text } = inquiry;
  const addressee = addresseeOf(inquiry.listing?.contactEmail ?? null, institution.contactEmail);
  const isTaken = institution.status === "active" && addressee !== null;
  const state = inquiryState({ ...inquiry, isTaken }, now);
  if (state === "gone") return { state };
  const to = named(institution, locale);
  return state === "open" ? { state, to, subject, text } : { state, to };
}

function named(institution: NamedRow, locale: Locale): Correspondent {
  return { slug: institution.slug, ...nameIn(institution, locale) };
}
