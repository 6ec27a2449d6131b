import "server-only";
import type { Database } from "@/lib/db.ts";
import type { EvidenceVerdict } from "@/prisma/generated/enums.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = { evidenceId: string };

/** The office found an institution's evidence in order. Not sent when that has changed meanwhile. */
export const evidenceAcceptedMail: MailTemplate<Parameters> = async (
  { evidenceId },
  { translate, link, locale, database },
) => {
  const decided = await readDecided(database, evidenceId, "accepted", locale);
  if (!decided) return null;
  const { name, slug } = decided;
  return {
    subject: translate("mail.evidenceAccepted.subject", { institution: name }),
    paragraphs: [
      translate("mail.evidenceAccepted.intro", { institution: name }),
      translate("mail.evidenceAccepted.next"),
    ],
    action: { label: translate("mail.evidenceAccepted.action"), href: link(`/desk/${slug}/verification`) },
  };
};

/** The office refused an institution's evidence, and why. Not sent when an appeal came first. */
export const evidenceRefusedMail: MailTemplate<Parameters> = async (
  { evidenceId },
  { translate, link, locale, database },
) => {
  const decided = await readDecided(database, evidenceId, "refused", locale);
  if (!decided) return null;
  const { name, slug, reason, isAppealed } = decided;
  return {
    subject: translate("mail.evidenceRefused.subject", { institution: name }),
    paragraphs: [
      translate("mail.evidenceRefused.intro", { institution: name }),
      reason,
      translate(isAppealed ? "mail.evidenceRefused.final" : "mail.evidenceRefused.next"),
    ],
    action: { label: translate("mail.evidenceRefused.action"), href: link(`/desk/${slug}/verification`) },
  };
};

async function readDecided(database: Database, id: string, verdict: EvidenceVerdict, locale: string) {
  const evidence = await database.evidence.findUnique({
    where: { id, verdict },
    select: { institutionId: true, reason: true, appealedAt: true },
  });
  const institution = evidence && (await institutionName(database, evidence.institutionId, locale));
  if (!institution) return null;
  return { ...institution, reason: evidence.reason, isAppealed: evidence.appealedAt !== null };
}
