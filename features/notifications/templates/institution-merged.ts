import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** The office has made an institution part of another, and why; to the owners of both. */
export const institutionMergedMail: MailTemplate<{
  institutionId: string;
  successorId: string;
  reason: string;
}> = async ({ institutionId, successorId, reason }, { translate, link, locale, database }) => {
  const gone = await institutionName(database, institutionId, locale);
  const successor = await institutionName(database, successorId, locale);
  if (!gone || !successor) return null;
  const names = { institution: gone.name, successor: successor.name };
  return {
    subject: translate("mail.institutionMerged.subject", names),
    paragraphs: [
      translate("mail.institutionMerged.intro", names),
      reason,
      translate("mail.institutionMerged.next", names),
      translate("mail.institutionMerged.verification", names),
    ],
    action: { label: translate("mail.institutionMerged.action"), href: link(`/desk/${successor.slug}`) },
  };
};
