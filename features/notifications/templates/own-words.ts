import "server-only";
import { contactPath } from "@/features/listings/rules/contact.ts";
import { fillPlaceholders, type PlaceholderValues } from "@/features/mail-texts/rules/placeholders.ts";
import type { Letter } from "@/features/mail-texts/rules/words.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { MailContent, MailContext, MailTemplate } from "./template.ts";

type About = { registrationId?: string; attendeeId?: string; sessionId?: string | null };

/** Letters to people who may still give their place back. */
const ASKS_WHO_CANNOT_COME = new Set<Letter>(["confirmed", "pending", "waitlisted", "offered", "reminder"]);

/**
 * A letter about a registration with what its institution says in it in the recipient's language, where it says something, and with the way
 * to withdraw, which opens a page that asks first.
 */
export function withOwnWords<Parameters extends About>(
  letter: Letter,
  template: MailTemplate<Parameters>,
): MailTemplate<Parameters> {
  return async (parameters, context) => {
    const content = await template(parameters, context);
    const about = content && (await readAbout(parameters, context));
    if (!content || !about) return content;
    return {
      ...content,
      ...(await readOwnWords(about, letter, content.action?.href ?? "", context)),
      ...(ASKS_WHO_CANNOT_COME.has(letter) && about.withdrawPath
        ? {
            withdraw: {
              label: context.translate("mail.registration.withdraw"),
              href: context.link(about.withdrawPath),
            },
          }
        : {}),
    };
  };
}

type LetterAbout = {
  name: string;
  withdrawPath: string | null;
  listingId: string;
  institutionId: string;
  sessionId: string | null;
};

/** Whom a letter is to, about what, and where they withdraw: on their own page, a delegation's contact at the desk that sent it. */
async function readAbout(
  { registrationId, attendeeId, sessionId }: About,
  { database }: MailContext,
): Promise<LetterAbout | null> {
  const person = attendeeId
    ? await database.attendee.findUnique({ where: { id: attendeeId }, select: { name: true, registrationId: true } })
    : null;
  const id = person?.registrationId ?? registrationId;
  if (!id) return null;
  const row = await database.registration.findUnique({
    where: { id },
    select: {
      kind: true,
      contactName: true,
      linkVersion: true,
      sessionId: true,
      institution: { select: { slug: true } },
      listing: { select: { id: true, institutionId: true } },
    },
  });
  if (!row) return null;
  const { kind, contactName, linkVersion, institution } = row;
  const atDesk = institution ? `/desk/${institution.slug}/delegations/${id}?withdraw=1#withdraw` : null;
  const own = `/registrations/${personalToken("registration", id, linkVersion)}?withdraw=1#withdraw`;
  const delegate = attendeeId
    ? `/delegates/${personalToken("delegate", attendeeId, linkVersion)}?decline=1#decline`
    : null;
  return {
    name: person?.name ?? contactName,
    withdrawPath: delegate ?? (kind === "individual" ? own : atDesk),
    listingId: row.listing.id,
    institutionId: row.listing.institutionId,
    sessionId: row.sessionId ?? sessionId ?? null,
  };
}

/** What placeholders stand for in a letter about a listing. */
export function placeholderValues(
  { name, listing }: { name: string; listing: ListingOutline },
  link: string,
  { locale, translate, link: address }: Pick<MailContext, "locale" | "translate" | "link">,
): PlaceholderValues {
  const { sessions, run, attendanceMode, title, institution } = listing;
  const between = locale === "zh-CN" ? "；" : locale === "ar" ? "؛ " : "; ";
  const places = attendanceMode === "online" ? [] : [...sessions.map(({ where }) => where), run?.where ?? ""];
  return {
    name,
    title,
    when: [...sessions.map(({ when }) => when), run?.when ?? ""].filter(Boolean).join(between) || "—",
    where: [...new Set(places)].filter(Boolean).join(between) || translate(`listings.attendanceMode.${attendanceMode}`),
    institution: institution.name,
    link,
    // Never an address: what is written there is passed on.
    contact: address(listing.takesInquiries ? contactPath(listing.code) : `/listings/${listing.code}`),
  };
}

/** The listing is read only where the institution says something: most say nothing, and of every letter this is asked. */
async function readOwnWords(
  { name, listingId, institutionId, sessionId }: LetterAbout,
  letter: Letter,
  link: string,
  context: MailContext,
): Promise<Pick<MailContent, "opening" | "closing">> {
  const { database, locale } = context;
  const words = await database.mailTextWords.findUnique({
    where: { institutionId_letter_language: { institutionId, letter, language: locale } },
    select: { opening: true, closing: true },
  });
  if (!words) return {};
  const row = await database.listing.findUniqueOrThrow({ where: { id: listingId }, select: LISTING_OUTLINE });
  const listing = listingOutline(row, locale, sessionId);
  return ownWords(words, placeholderValues({ name, listing }, link, context));
}

/** Own words with their placeholders filled in; what is empty is left out. */
export function ownWords(
  { opening, closing }: { opening: string; closing: string },
  values: PlaceholderValues,
): Pick<MailContent, "opening" | "closing"> {
  return {
    ...(opening === "" ? {} : { opening: fillPlaceholders(opening, values) }),
    ...(closing === "" ? {} : { closing: fillPlaceholders(closing, values) }),
  };
}
