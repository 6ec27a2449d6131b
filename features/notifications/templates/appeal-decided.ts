import "server-only";
import type { Database } from "@/lib/db.ts";
import type { JudgementState } from "@/prisma/generated/enums.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = { judgementId: string };

/** The office upheld an appeal: the institution is active, or verified, again. Not sent when that has changed meanwhile. */
export const appealUpheldMail: MailTemplate<Parameters> = async (
  { judgementId },
  { translate, link, locale, database },
) => {
  const decided = await readDecided(database, judgementId, "upheld", locale);
  if (!decided) return null;
  const { name, slug, kind, decision } = decided;
  return {
    subject: translate(`mail.appealUpheld.${kind}.subject`, { institution: name }),
    paragraphs: [
      translate("mail.appealUpheld.intro", { institution: name }),
      decision,
      translate(`mail.appealUpheld.${kind}.next`),
    ],
    action: { label: translate("mail.appealUpheld.action"), href: link(`/desk/${slug}`) },
  };
};

/** The office refused an appeal, and why: what was judged stands. */
export const appealRefusedMail: MailTemplate<Parameters> = async (
  { judgementId },
  { translate, link, locale, database },
) => {
  const decided = await readDecided(database, judgementId, "refused", locale);
  if (!decided) return null;
  const { name, slug, kind, decision } = decided;
  return {
    subject: translate("mail.appealRefused.subject", { institution: name }),
    paragraphs: [
      translate("mail.appealRefused.intro", { institution: name }),
      decision,
      translate(`mail.appealRefused.${kind}`),
    ],
    action: { label: translate("mail.appealRefused.action"), href: link(`/desk/${slug}/verification`) },
  };
};

async function readDecided(database: Database, id: string, state: JudgementState, locale: string) {
  const judgement = await database.judgement.findUnique({
    where: { id, state },
    select: { institutionId: true, kind: true, decision: true },
  });
  const institution = judgement && (await institutionName(database, judgement.institutionId, locale));
  return institution ? { ...institution, kind: judgement.kind, decision: judgement.decision } : null;
}
