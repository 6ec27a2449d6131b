import "server-only";
import { CONFIRM_HOURS, inquiryState } from "@/features/inquiries/rules.ts";
import { addresseeOf } from "@/features/listings/rules/contact.ts";
import { TITLED, titleIn } from "@/features/listings/rules/titles.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Database } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { institutionName } from "./institution-name.ts";
import type { MailContext, MailTemplate } from "./template.ts";

type Parameters = { inquiryId: string };

/**
 * Asks whoever owns an address whether they wrote to an institution. Nothing of what was written stands in it, or strangers could
 * have the portal mail their words to anybody. Not sent when it is confirmed or too old already.
 */
export const inquiryConfirmMail: MailTemplate<Parameters> = async (
  { inquiryId },
  { translate, link, locale, database },
) => {
  const inquiry = await readInquiry(database, inquiryId, locale);
  if (!inquiry || inquiryState({ ...inquiry, isTaken: inquiry.isActive }, new Date()) !== "open") return null;
  const names = { institution: inquiry.institution.name };
  return {
    subject: translate("mail.inquiryConfirm.subject", names),
    paragraphs: [
      translate("mail.inquiryConfirm.intro", { ...names, hours: CONFIRM_HOURS }),
      translate("mail.inquiryConfirm.notYou"),
    ],
    action: {
      label: translate("mail.inquiryConfirm.action"),
      href: link(`/inquiries/${personalToken("inquiry", inquiryId)}`),
    },
  };
};

/**
 * What somebody wrote, to the institution or to the contact of the listing that it is about; an answer goes to who wrote it. Not sent when
 * nobody takes it any more.
 */
export const inquiryMail: MailTemplate<Parameters> = async ({ inquiryId }, context) => {
  const { translate, locale, database, link } = context;
  const inquiry = await readInquiry(database, inquiryId, locale);
  if (!inquiry?.passedOnAt || !inquiry.isActive) return null;
  const { name, email, subject, text, institution, listing } = inquiry;
  const names = { institution: institution.name, title: listing?.title ?? "", address: env().APP_URL };
  return {
    subject: translate("mail.inquiry.subject", { subject }),
    paragraphs: [
      translate(listing ? "mail.inquiry.introListing" : "mail.inquiry.intro", names),
      translate("mail.inquiry.answer"),
    ],
    facts: [
      ...(listing ? [{ label: translate("mail.inquiry.page"), value: link(`/listings/${listing.code}`) }] : []),
      { label: translate("mail.inquiry.from"), value: name },
      { label: translate("mail.inquiry.email"), value: email },
    ],
    quoted: text,
    replyTo: { name, address: email },
    footer: translate(listing?.hasContact ? "mail.inquiry.footerListing" : "mail.inquiry.footer", names),
  };
};

/** What somebody wrote, to themselves, once it has been passed on. */
export const inquiryCopyMail: MailTemplate<Parameters> = async ({ inquiryId }, context: MailContext) => {
  const { translate, locale, database } = context;
  const inquiry = await readInquiry(database, inquiryId, locale);
  if (!inquiry?.passedOnAt) return null;
  const { subject, text, institution, listing } = inquiry;
  return {
    subject: translate("mail.inquiryCopy.subject", { institution: institution.name }),
    paragraphs: [translate("mail.inquiryCopy.intro", { institution: institution.name })],
    facts: [
      ...(listing ? [{ label: translate("mail.registration.listing"), value: listing.title }] : []),
      { label: translate("mail.inquiryCopy.about"), value: subject },
    ],
    quoted: text,
  };
};

async function readInquiry(database: Database, id: string, locale: string) {
  const inquiry = await database.inquiry.findUnique({
    where: { id },
    select: {
      name: true,
      email: true,
      subject: true,
      text: true,
      createdAt: true,
      passedOnAt: true,
      institution: { select: { id: true, status: true, contactEmail: true } },
      listing: { select: { contactEmail: true, ...TITLED } },
    },
  });
  const institution = inquiry && (await institutionName(database, inquiry.institution.id, locale));
  if (!institution) return null;
  const { status, contactEmail } = inquiry.institution;
  const own = inquiry.listing?.contactEmail ?? null;
  const listing = inquiry.listing && {
    ...inquiry.listing,
    ...titleIn(inquiry.listing, locale),
    hasContact: own !== null,
  };
  return { ...inquiry, institution, listing, isActive: status === "active" && addresseeOf(own, contactEmail) !== null };
}
