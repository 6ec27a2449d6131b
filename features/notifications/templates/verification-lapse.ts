import "server-only";
import { verificationStanding } from "@/features/institutions/rules/verification.ts";
import type { Database } from "@/lib/db.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = { institutionId: string; verificationId: string };

/** The verification ends soon. Not sent when it was renewed or withdrawn meanwhile. */
export const verificationEndingMail: MailTemplate<Parameters> = async (
  parameters,
  { translate, link, locale, database },
) => {
  const read = await readStanding(database, parameters, locale);
  if (read?.standing.name !== "verified" || read.standing.verification.id !== parameters.verificationId) return null;
  const { name, slug, standing } = read;
  const facts = { institution: name, date: formatDateInZone(locale, standing.verification.expiresAt, "UTC") };
  return {
    subject: translate("mail.verificationEnding.subject", facts),
    paragraphs: [translate("mail.verificationEnding.intro", facts), translate("mail.verificationEnding.next")],
    action: { label: translate("mail.verificationEnding.action"), href: link(`/desk/${slug}/verification`) },
  };
};

/** The verification has ended. Not sent when it was renewed meanwhile. */
export const verificationLapsedMail: MailTemplate<Parameters> = async (
  parameters,
  { translate, link, locale, database },
) => {
  const read = await readStanding(database, parameters, locale);
  if (read?.standing.name !== "lapsed") return null;
  const { name, slug, standing } = read;
  const facts = { institution: name, date: formatDateInZone(locale, standing.at, "UTC") };
  return {
    subject: translate("mail.verificationLapsed.subject", facts),
    paragraphs: [translate("mail.verificationLapsed.intro", facts), translate("mail.verificationLapsed.next")],
    action: { label: translate("mail.verificationLapsed.action"), href: link(`/desk/${slug}/verification`) },
  };
};

async function readStanding(database: Database, { institutionId }: Parameters, locale: string) {
  const institution = await institutionName(database, institutionId, locale);
  if (!institution) return null;
  const spans = await database.verification.findMany({
    where: { institutionId },
    select: { id: true, method: true, verifiedAt: true, expiresAt: true, revokedAt: true },
  });
  return { ...institution, standing: verificationStanding(spans, new Date()) };
}
