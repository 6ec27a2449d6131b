import "server-only";
import { addressChangedMail } from "./address-changed.ts";
import { appealRefusedMail, appealUpheldMail } from "./appeal-decided.ts";
import { applicationApprovedMail } from "./application-approved.ts";
import { applicationQuestionMail } from "./application-question.ts";
import { applicationRefusedMail } from "./application-refused.ts";
import { caseGivenMail } from "./case-given.ts";
import { certificateIssuedMail } from "./certificate-issued.ts";
import { addressCodeMail, dataCodeMail } from "./data-code.ts";
import { dataErasedMail } from "./data-erased.ts";
import { delegateLinkMail, delegateQuestionsMail, delegateReminderMail } from "./delegate-link.ts";
import { delegateReplacedMail } from "./delegate-replaced.ts";
import { delegateDeclinedMail, holdEndingMail } from "./delegation-news.ts";
import { evidenceAcceptedMail, evidenceRefusedMail } from "./evidence-decided.ts";
import { importStoppedMail } from "./import-stopped.ts";
import { inquiryConfirmMail, inquiryCopyMail, inquiryMail } from "./inquiry.ts";
import { institutionMergedMail } from "./institution-merged.ts";
import { institutionRestoredMail } from "./institution-restored.ts";
import { institutionSuspendedMail } from "./institution-suspended.ts";
import { invitationMail } from "./invitation.ts";
import { letterFellMail, letterStepMail } from "./letter.ts";
import { listingCancelledMail } from "./listing-cancelled.ts";
import { listingChangedMail } from "./listing-changed.ts";
import { listingPostponedMail } from "./listing-postponed.ts";
import { listingReviewedMail } from "./listing-reviewed.ts";
import { listingStillTrueMail } from "./listing-still-true.ts";
import { mailingMail } from "./mailing.ts";
import { membershipRemovedMail } from "./membership-removed.ts";
import { membershipRoleMail } from "./membership-role.ts";
import { officeInvitationMail } from "./office-invitation.ts";
import { officeRemovedMail } from "./office-removed.ts";
import { withOwnWords } from "./own-words.ts";
import { partnershipAnsweredMail, partnershipEndedMail, partnershipInvitedMail } from "./partnership.ts";
import { registrationConfirmedMail } from "./registration-confirmed.ts";
import { registrationDeclinedMail } from "./registration-declined.ts";
import { registrationExpiredMail } from "./registration-expired.ts";
import { registrationLinkMail } from "./registration-link.ts";
import { registrationOfferedMail } from "./registration-offered.ts";
import { registrationPendingMail } from "./registration-pending.ts";
import { registrationPromotedMail } from "./registration-promoted.ts";
import { registrationReleasedMail } from "./registration-released.ts";
import { registrationReminderMail } from "./registration-reminder.ts";
import { registrationThanksMail } from "./registration-thanks.ts";
import { registrationTicketMail } from "./registration-ticket.ts";
import { registrationWaitlistedMail } from "./registration-waitlisted.ts";
import { registrationWithdrawnMail } from "./registration-withdrawn.ts";
import { savedSearchNewsMail } from "./saved-search-news.ts";
import { signInCodeMail } from "./sign-in-code.ts";
import type { MailTemplate } from "./template.ts";
import { translatorInvitedMail } from "./translator-invited.ts";
import { venueReviewedMail } from "./venue-reviewed.ts";
import { verificationEndingMail, verificationLapsedMail } from "./verification-lapse.ts";
import { verificationRevokedMail } from "./verification-revoked.ts";
import { vouchAskedMail } from "./vouch-asked.ts";

/** Every mail the portal can send. The outbox names one of these. */
export const MAIL_TEMPLATES = {
  "appeal-refused": appealRefusedMail,
  "case-given": caseGivenMail,
  "appeal-upheld": appealUpheldMail,
  "application-approved": applicationApprovedMail,
  "application-question": applicationQuestionMail,
  "application-refused": applicationRefusedMail,
  "address-changed": addressChangedMail,
  "address-code": addressCodeMail,
  "data-code": dataCodeMail,
  "data-erased": dataErasedMail,
  "delegate-declined": delegateDeclinedMail,
  "delegate-link": delegateLinkMail,
  "delegate-questions": delegateQuestionsMail,
  "delegate-reminder": delegateReminderMail,
  "delegate-replaced": delegateReplacedMail,
  "delegation-hold-ending": holdEndingMail,
  "institution-merged": institutionMergedMail,
  "import-stopped": importStoppedMail,
  "venue-reviewed": venueReviewedMail,
  inquiry: inquiryMail,
  "inquiry-confirm": inquiryConfirmMail,
  "inquiry-copy": inquiryCopyMail,
  "institution-restored": institutionRestoredMail,
  "institution-suspended": institutionSuspendedMail,
  invitation: invitationMail,
  "letter-fell": letterFellMail,
  "letter-step": letterStepMail,
  "listing-cancelled": listingCancelledMail,
  "listing-changed": listingChangedMail,
  "listing-postponed": listingPostponedMail,
  "listing-reviewed": listingReviewedMail,
  "listing-still-true": listingStillTrueMail,
  mailing: mailingMail,
  "membership-removed": membershipRemovedMail,
  "office-invitation": officeInvitationMail,
  "office-removed": officeRemovedMail,
  "membership-role": membershipRoleMail,
  "partnership-answered": partnershipAnsweredMail,
  "partnership-ended": partnershipEndedMail,
  "partnership-invited": partnershipInvitedMail,
  "translator-invited": translatorInvitedMail,
  "verification-revoked": verificationRevokedMail,
  "vouch-asked": vouchAskedMail,
  "verification-ending": verificationEndingMail,
  "verification-lapsed": verificationLapsedMail,
  "certificate-issued": certificateIssuedMail,
  "evidence-accepted": evidenceAcceptedMail,
  "evidence-refused": evidenceRefusedMail,
  "registration-confirmed": withOwnWords("confirmed", registrationConfirmedMail),
  "registration-declined": withOwnWords("declined", registrationDeclinedMail),
  "registration-expired": registrationExpiredMail,
  "registration-link": registrationLinkMail,
  "registration-offered": withOwnWords("offered", registrationOfferedMail),
  "registration-pending": withOwnWords("pending", registrationPendingMail),
  "registration-promoted": withOwnWords("confirmed", registrationPromotedMail),
  "registration-reminder": withOwnWords("reminder", registrationReminderMail),
  "registration-thanks": withOwnWords("thanks", registrationThanksMail),
  "registration-released": registrationReleasedMail,
  "registration-ticket": withOwnWords("confirmed", registrationTicketMail),
  "registration-waitlisted": withOwnWords("waitlisted", registrationWaitlistedMail),
  "registration-withdrawn": registrationWithdrawnMail,
  "saved-search-news": savedSearchNewsMail,
  "sign-in-code": signInCodeMail,
};

export type MailTemplateName = keyof typeof MAIL_TEMPLATES;

/** The template that a row of the outbox names; nothing where there is none of that name any more. */
export function templateOf(name: string): MailTemplate<object> | undefined {
  return Object.hasOwn(MAIL_TEMPLATES, name)
    ? (MAIL_TEMPLATES[name as MailTemplateName] as MailTemplate<object>)
    : undefined;
}

/** The parameters of one template. */
export type MailParameters<Name extends MailTemplateName> = Parameters<(typeof MAIL_TEMPLATES)[Name]>[0];
