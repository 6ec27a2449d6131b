import "server-only";
import { casePath } from "@/features/queues/rules.ts";
import type { CaseKind } from "@/prisma/generated/enums.ts";
import { institutionName } from "./institution-name.ts";
import type { MailTemplate } from "./template.ts";

type Given = {
  kind: CaseKind;
  subjectId: string;
  /** Whom it is about; null for an application. */
  institutionId: string | null;
  to: string;
  by: string;
};

/** To somebody of the office: a colleague has given them a case. Not sent once it is closed, or with somebody else. */
export const caseGivenMail: MailTemplate<Given> = async (
  { kind, subjectId, institutionId, to, by },
  { translate, link, locale, database },
) => {
  const held = await database.caseAssignment.count({ where: { kind, subjectId, userId: to } });
  if (held === 0) return null;
  const [giver, about] = await Promise.all([
    database.user.findUnique({ where: { id: by }, select: { name: true, email: true } }),
    institutionId === null ? null : institutionName(database, institutionId, locale),
  ]);
  const words = { kind: translate(`office.queue.kind.${kind}`), name: giver?.name || giver?.email || "" };
  return {
    subject: translate("mail.caseGiven.subject", words),
    paragraphs: [translate("mail.caseGiven.intro", words)],
    facts: about ? [{ label: translate("mail.caseGiven.about"), value: about.name }] : [],
    action: { label: translate("mail.caseGiven.action"), href: link(casePath(kind, subjectId)) },
  };
};
