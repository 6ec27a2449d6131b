import "server-only";
import type { Database } from "@/lib/db.ts";
import { listingFacts, type RegistrationLetter } from "./registration-letter.ts";
import { readRoundLetter } from "./registration-reminder.ts";
import type { MailTemplate } from "./template.ts";

type Parameters = {
  registrationId?: string;
  attendeeId?: string;
  /** The session that is over; null: the listing as a whole. */
  sessionId: string | null;
  /** Whether doors counted, so that thanks are for those who were let in. */
  wasCounted: boolean;
};

/**
 * Afterwards: thanks to whoever registered, or to one person of a delegation, with the way to a certificate for each who was let in, and to
 * what the organiser asks. Not sent when the place was taken back, or nobody whom it is about counts as let in any more.
 */
export const registrationThanksMail: MailTemplate<Parameters> = async (parameters, context) => {
  const { translate, link, database } = context;
  const found = await readRoundLetter(parameters, context);
  if (found?.letter.status !== "confirmed" || found.letter.listing.calledOff) return null;
  const { letter, person } = found;
  const came = await readPresent(database, letter.id);
  const people = person ? [person] : withoutOwnLetter(letter);
  const present = people.filter(({ id }) => came.has(id));
  if (parameters.wasCounted && present.length === 0) return null;
  const terms = await database.registrationTerms.findUnique({
    where: { listingId: letter.listing.id },
    select: { followUpUrl: true },
  });
  const { title, institution, code } = letter.listing;
  const name = person?.name ?? letter.contactName;
  return {
    subject: translate("mail.registrationThanks.subject", { title }),
    paragraphs: [
      translate("mail.registrationThanks.intro", { name, title, institution: institution.name }),
      ...(present.length > 0 ? [translate("mail.registrationThanks.certificates", { people: present.length })] : []),
    ],
    facts: [
      ...listingFacts(
        { listing: sessionsOf(letter.listing, parameters.sessionId), online: new Map() },
        { translate, link },
      ),
      ...present.map((one) => ({
        label: translate(
          came.get(one.id) ? "mail.registrationThanks.certificateOf" : "mail.registrationThanks.makeOf",
          {
            name: one.name,
          },
        ),
        value: link(`${one.path}#certificate`),
      })),
    ],
    links: terms?.followUpUrl
      ? [
          {
            label: translate("mail.registrationThanks.followUp"),
            href: terms.followUpUrl,
            note: translate("mail.registrationThanks.followUpNote", { institution: institution.name }),
          },
        ]
      : [],
    action: { label: translate("mail.registrationThanks.open"), href: link(`/listings/${code}`) },
  };
};

/** Of a delegation those without an address, since the others have their own letters. */
const withoutOwnLetter = ({ kind, attendees }: RegistrationLetter) =>
  attendees.filter(({ email }) => kind === "individual" || email === "");

/** Those of a registration who were let in at some door, each with whether a certificate is made. */
async function readPresent(database: Database, registrationId: string): Promise<Map<string, boolean>> {
  const people = await database.attendee.findMany({
    where: { registrationId, checkIns: { some: { undoneAt: null, isRepeat: false } } },
    select: { id: true, certificate: { select: { id: true } } },
  });
  return new Map(people.map(({ id, certificate }) => [id, certificate !== null]));
}

function sessionsOf<Listing extends { sessions: readonly { id: string }[] }>(
  listing: Listing,
  sessionId: string | null,
): Listing {
  return sessionId === null ? listing : { ...listing, sessions: listing.sessions.filter(({ id }) => id === sessionId) };
}
