import "server-only";
import { getCertificateLetterByToken } from "@/features/certificates/queries/certificate.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { MailTemplate } from "./template.ts";

/** To whoever took part: a certificate of attendance, behind the ticket that it belongs to. */
export const certificateIssuedMail: MailTemplate<{ certificateId: string }> = async (
  { certificateId },
  { locale, translate, link, database },
) => {
  const letter = await getCertificateLetterByToken(database, certificateId, locale);
  if (!letter) return null;
  const { name, listing, attendeeId, linkVersion } = letter;
  const { title } = listing;
  return {
    subject: translate("mail.certificateIssued.subject", { title }),
    paragraphs: [
      translate("mail.certificateIssued.intro", { name, title, institution: listing.institution.name }),
      translate("mail.certificateIssued.verify"),
    ],
    action: {
      label: translate("mail.certificateIssued.open"),
      href: link(`/tickets/${personalToken("ticket", attendeeId, linkVersion)}#certificate`),
    },
  };
};
