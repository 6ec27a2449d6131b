import "server-only";
import { listPersonForms, type PersonForm } from "@/features/forms/queries/person-forms.ts";
import { personalToken, readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { ConsentPurpose, FormMoment, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { DEADLINES, registrationEnd } from "../rules/admission.ts";
import { missingPurposes, standingPurposes } from "../rules/consent.ts";
import { consentWordsOf, NAMED } from "../rules/consent-words.ts";
import { openForms } from "../rules/delegate.ts";
import { mayChangePeople } from "../rules/delegation.ts";
import { sendingInstitution } from "../rules/desk-rows.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";

export type DelegatePage = {
  name: string;
  status: RegistrationStatus;
  /** Whether they may still answer, agree and decline. */
  mayChange: boolean;
  wasLetIn: boolean;
  /** Who registered them, and for which institution. */
  contactName: string;
  institution: string;
  listing: ListingOutline;
  /** Zone in which moments of theirs are told. */
  timeZone: string;
  revision: number;
  /** What they agreed to and did not take back, in the words they read. */
  consents: { purpose: ConsentPurpose; words: string; language: string; givenAt: Date }[];
  /** What they still have to agree to; none once they have agreed. */
  missing: ConsentPurpose[];
  /** What is agreed to by each purpose, in the reader's language. */
  words: Record<ConsentPurpose, string>;
  news: boolean;
  forms: PersonForm[];
  /** Which of them they have not answered, wholly or in part. */
  open: FormMoment[];
  /** Of these those that they answered, before more was asked of them. */
  askedMore: FormMoment[];
  /** Their ticket, once they have agreed and the delegation has its places. */
  ticketToken: string | null;
};

/**
 * The page of one person of a delegation, behind a link of their own. Throws NotFound for a link not made here, or no
 * longer good: somebody else has the place, or nobody.
 */
export async function getDelegateByToken(token: string, locale: Locale): Promise<DelegatePage> {
  const link = readPersonalToken("delegate", token);
  const row = link && (await readRow(link.id));
  if (!link || row?.registration.linkVersion !== link.version) throw new NotFound();
  const { registration, consents, checkIns, name, revision } = row;
  const { status, contactName, institution, listing, sessionId } = registration;
  const missing = missingPurposes(consents, listing.institution, institution);
  const standing = standingPurposes(consents, listing.institution.id);
  const forms = await listPersonForms(ANONYMOUS, row.registrationId, link.id, locale);
  const outline = listingOutline(listing, locale, sessionId);
  const changeable = { status, listingStatus: listing.status, listingEndsAt: registrationEnd(listing) };
  const open = openForms(
    row,
    forms.map(({ moment }) => moment),
    status,
  );
  return {
    name,
    status,
    revision,
    mayChange: mayChangePeople(changeable, new Date()),
    wasLetIn: checkIns.length > 0,
    contactName,
    institution: sendingInstitution(institution, locale) ?? "",
    listing: outline,
    timeZone: outline.sessions[0]?.timeZone ?? listing.terms?.timeZone ?? "UTC",
    consents: consents.filter(({ purpose }) => standing.includes(purpose)),
    missing,
    words: await consentWordsOf(listing.institution, institution, locale),
    news: standing.includes("news"),
    forms,
    open,
    askedMore: open.filter((moment) => row.askedMore.includes(moment)),
    ticketToken: missing.length === 0 && status === "confirmed" ? personalToken("ticket", link.id, link.version) : null,
  };
}

function readRow(id: string) {
  return database().attendee.findFirst({
    where: { id, name: { not: "" }, registration: { kind: "delegation" } },
    select: {
      name: true,
      revision: true,
      answeredAt: true,
      followedUpAt: true,
      askedMore: true,
      registrationId: true,
      checkIns: { where: { undoneAt: null }, take: 1, select: { id: true } },
      consents: {
        where: { withdrawnAt: null },
        orderBy: { purpose: "asc" },
        select: { purpose: true, institutionId: true, withdrawnAt: true, words: true, language: true, givenAt: true },
      },
      registration: {
        select: {
          status: true,
          linkVersion: true,
          contactName: true,
          sessionId: true,
          institution: { select: NAMED },
          listing: {
            select: {
              ...LISTING_OUTLINE,
              programme: DEADLINES,
              terms: { select: { timeZone: true } },
              institution: { select: { ...LISTING_OUTLINE.institution.select, ...NAMED } },
            },
          },
        },
      },
    },
  });
}
