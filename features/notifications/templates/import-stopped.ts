import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** To owners and editors: a list that was read anew every day could not be read several times in a row, and is read no more. */
export const importStoppedMail: MailTemplate<{ sourceId: string }> = async (
  { sourceId },
  { translate, link, locale, database },
) => {
  const source = await database.importSource.findUnique({
    where: { id: sourceId },
    select: { name: true, institutionId: true, subscription: { select: { nextAt: true } } },
  });
  const institution = source && (await institutionName(database, source.institutionId, locale));
  // Somebody has begun it again, or given it up, meanwhile.
  if (!source?.subscription || source.subscription.nextAt || !institution) return null;
  const list = source.name;
  return {
    subject: translate("mail.importStopped.subject", { list }),
    paragraphs: [translate("mail.importStopped.intro", { list }), translate("mail.importStopped.next")],
    action: { label: translate("mail.importStopped.action"), href: link(`/desk/${institution.slug}/import`) },
  };
};
