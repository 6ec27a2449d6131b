import "server-only";
import { getLetterMailByToken } from "@/features/letters/queries/own-letter.ts";
import type { MailTemplate } from "./template.ts";

/**
 * To the person whom a letter invites, at each of its steps, with their link to it. Nothing of the passport stands in a mail. Nothing is sent
 * when the letter has gone on since: its own mail tells of that.
 */
export const letterStepMail: MailTemplate<{ letterId: string; revision: number }> = async (
  { letterId, revision },
  { locale, translate, link, database },
) => {
  const letter = await getLetterMailByToken(database, letterId, locale);
  if (!letter?.token || letter.revision !== revision || letter.status === "replaced") return null;
  const { status, name, number, reason, listing } = letter;
  const { title, institution } = listing;
  const values = { name, title, institution: institution.name, number: number ?? "" };
  const isWhole = status !== "revoked" || reason !== "";
  return {
    subject: translate(`mail.letterStep.${status}.subject`, values),
    paragraphs: [
      translate("mail.letterStep.dear", values),
      translate(`mail.letterStep.${status}.text`, values),
      ...(isWhole ? [] : [translate("mail.letterStep.placeGone")]),
      ...(status === "issued" && letter.hasPredecessor ? [translate("mail.letterStep.replaces")] : []),
    ],
    ...(reason === "" ? {} : { quoted: reason }),
    ...(status === "withdrawn"
      ? {}
      : {
          action: {
            label: translate(status === "requested" ? "mail.letterStep.fillIn" : "mail.letterStep.open"),
            href: link(`/letters/${letter.token}`),
          },
        }),
  };
};

/** To whoever issued a letter that the portal revoked, because the place is gone. */
export const letterFellMail: MailTemplate<{ letterId: string }> = async (
  { letterId },
  { locale, translate, link, database },
) => {
  const letter = await getLetterMailByToken(database, letterId, locale);
  if (!letter) return null;
  const { number, listing, institutionSlug } = letter;
  const values = { number: number ?? "", title: listing.title };
  return {
    subject: translate("mail.letterFell.subject", values),
    paragraphs: [translate("mail.letterFell.text", values)],
    action: {
      label: translate("mail.letterFell.open"),
      href: link(`/desk/${institutionSlug}/listings/${listing.id}/letters/${letterId}`),
    },
  };
};
