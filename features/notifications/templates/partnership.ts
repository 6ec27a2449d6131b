import "server-only";
import { titleIn } from "@/features/listings/rules/titles.ts";
import { countryName } from "@/lib/places/countries.ts";
import { institutionName } from "./institution-name.ts";
import type { MailContext, MailTemplate } from "./template.ts";

type Parameters = { partnershipId: string };

/** Both names and the listing's title in the reader's language, and where each side works on it; null when one of them is gone. */
async function readPartnership(id: string, { locale, database }: MailContext) {
  const partnership = await database.partnership.findUnique({
    where: { id },
    select: {
      role: true,
      state: true,
      mayEdit: true,
      note: true,
      reason: true,
      institutionId: true,
      listing: {
        select: {
          id: true,
          code: true,
          sourceLanguage: true,
          institutionId: true,
          institution: { select: { countryCode: true } },
          translations: { select: { language: true, title: true, sourceHash: true } },
        },
      },
    },
  });
  if (!partnership) return null;
  const { listing } = partnership;
  const [partner, host] = await Promise.all([
    institutionName(database, partnership.institutionId, locale),
    institutionName(database, listing.institutionId, locale),
  ]);
  if (!partner || !host) return null;
  const { title } = titleIn(listing, locale);
  return { ...partnership, partner, host, names: { title, host: host.name, partner: partner.name } };
}

/** To whoever gives the word of an institution that is invited. Not sent once it is answered or taken back. */
export const partnershipInvitedMail: MailTemplate<Parameters> = async ({ partnershipId }, context) => {
  const { translate, link, locale } = context;
  const read = await readPartnership(partnershipId, context);
  if (read?.state !== "invited") return null;
  const { names, partner, listing, role } = read;
  return {
    subject: translate("mail.partnershipInvited.subject", names),
    paragraphs: [
      translate("mail.partnershipInvited.intro", names),
      ...(read.mayEdit ? [translate("mail.partnershipInvited.mayEdit")] : []),
      translate("mail.partnershipInvited.next"),
    ],
    facts: [
      { label: translate("mail.partnershipInvited.role"), value: translate(`partnerships.role.${role}`) },
      {
        label: translate("mail.partnershipInvited.country"),
        value: countryName(listing.institution.countryCode, locale),
      },
    ],
    ...(read.note === "" ? {} : { quoted: read.note }),
    action: {
      label: translate("mail.partnershipInvited.action"),
      href: link(`/desk/${partner.slug}/partnerships#asked`),
    },
  };
};

/** To the host: an institution takes part, does not, or no longer does, and why. */
export const partnershipAnsweredMail: MailTemplate<Parameters & { verb: "confirm" | "decline" | "leave" }> = async (
  { partnershipId, verb },
  context,
) => {
  const { translate, link } = context;
  const read = await readPartnership(partnershipId, context);
  if (!read) return null;
  const { names, host, listing, role } = read;
  return {
    subject: translate(`mail.partnershipAnswered.${verb}.subject`, names),
    paragraphs: [translate(`mail.partnershipAnswered.${verb}.intro`, names)],
    facts: [
      { label: translate("mail.partnershipInvited.role"), value: translate(`partnerships.role.${role}`) },
      ...(verb === "confirm" ? [] : [{ label: translate("mail.partnershipAnswered.reason"), value: read.reason }]),
    ],
    action: {
      label: translate("mail.partnershipAnswered.action"),
      href: link(`/desk/${host.slug}/listings/${listing.id}/partners`),
    },
  };
};

/** To a partner: the host has ended it, and why. */
export const partnershipEndedMail: MailTemplate<Parameters> = async ({ partnershipId }, context) => {
  const { translate, link } = context;
  const read = await readPartnership(partnershipId, context);
  if (!read) return null;
  const { names, partner, role } = read;
  return {
    subject: translate("mail.partnershipEnded.subject", names),
    paragraphs: [translate("mail.partnershipEnded.intro", names)],
    facts: [
      { label: translate("mail.partnershipInvited.role"), value: translate(`partnerships.role.${role}`) },
      { label: translate("mail.partnershipAnswered.reason"), value: read.reason },
    ],
    action: { label: translate("mail.partnershipEnded.action"), href: link(`/desk/${partner.slug}/partnerships`) },
  };
};
