import "server-only";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

/** An institution asks another to vouch for it. Not sent once that is answered, taken back or decided. */
export const vouchAskedMail: MailTemplate<{ vouchId: string }> = async (
  { vouchId },
  { translate, link, locale, database },
) => {
  const vouch = await database.vouch.findFirst({
    where: { id: vouchId, state: "asked", evidence: { verdict: "pending" } },
    select: { institutionId: true, evidence: { select: { institutionId: true } } },
  });
  const [asked, asking] = vouch
    ? await Promise.all([
        institutionName(database, vouch.institutionId, locale),
        institutionName(database, vouch.evidence.institutionId, locale),
      ])
    : [null, null];
  if (!asked || !asking) return null;
  const names = { institution: asking.name, own: asked.name };
  return {
    subject: translate("mail.vouchAsked.subject", names),
    paragraphs: [translate("mail.vouchAsked.intro", names), translate("mail.vouchAsked.next")],
    action: { label: translate("mail.vouchAsked.action"), href: link(`/desk/${asked.slug}/verification#asked`) },
  };
};
