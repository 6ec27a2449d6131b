import { completeLetterByToken } from "@/features/letters/commands/complete-letter.ts";
import { issueLetter } from "@/features/letters/commands/issue-letter.ts";
import { requestLetterByToken } from "@/features/letters/commands/request-letter.ts";
import { takeUpLetter } from "@/features/letters/commands/review-letter.ts";
import type { IssueInput, LetterInput } from "@/features/letters/schema.ts";
import { composeMail } from "@/features/notifications/templates/compose.tsx";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { addDays } from "@/lib/time/day.ts";
import { pdf } from "./documents.ts";
import { createStaff } from "./institutions.ts";
import { createListingWithPool, createRegistration } from "./registrations.ts";

/** What stands in the passport of `createInvited`, to be searched for where it must not be. */
export const NUMBER = "N98765432";
export const BIRTH_DATE = "1987-06-05";

/** A scan that says the number in plain letters. */
export const passportScan = (): Uint8Array => pdf(`P<KAZ ${NUMBER}`);

/** Somebody with a confirmed place in a week, and who works at the desk. */
export async function createInvited(choices: Parameters<typeof createListingWithPool>[0] = {}) {
  const listing = await createListingWithPool(choices);
  const signatory = await createStaff({ id: listing.institutionId }, "signatory");
  const { id: registrationId, email } = await createRegistration(listing, {
    name: "Zarina Rakhimova",
    email: `z-${newId()}@mail.example`,
  });
  const { id: attendeeId } = await database().attendee.findFirstOrThrow({
    where: { registrationId },
    select: { id: true },
  });
  const row = await database().listing.findUniqueOrThrow({ where: { id: listing.id }, select: { startsAt: true } });
  const day = (row.startsAt ?? new Date()).toISOString().slice(0, 10);
  return { ...listing, signatory, registrationId, email, attendeeId, day, ticket: personalToken("ticket", attendeeId) };
}
export type Invited = Awaited<ReturnType<typeof createInvited>>;

/** What the person types. */
export const letterInput = (day: string, changes: Partial<LetterInput> = {}): LetterInput => ({
  name: "ZARINA RAKHIMOVA",
  nationality: "KZ",
  passportNumber: NUMBER,
  issuingCountry: "KZ",
  validFrom: "2020-02-03",
  validUntil: addDays(day, 900),
  birthDate: BIRTH_DATE,
  embassy: "Embassy of China in Astana",
  arrivesOn: addDays(day, -1),
  departsOn: addDays(day, 2),
  firstLanguage: "zh-CN",
  secondLanguage: "en",
  ...changes,
});

export const ISSUE: IssueInput = {
  costs: "host",
  signatoryName: "Li Wei",
  signatoryRole: "国际合作处处长",
  signatoryRoleSecond: "Director of International Cooperation",
  contact: "+86 20 1234 5678",
};

/** The person's newest letter as it stands, with the addresses of both sides. */
export async function letterOf({ attendeeId, institutionId, id: listingId }: Invited) {
  const letter = await database().letter.findFirstOrThrow({ where: { attendeeId }, orderBy: { createdAt: "desc" } });
  return {
    ...letter,
    token: personalToken("letter", letter.id),
    place: { institutionId, listingId, letterId: letter.id },
  };
}

/** A letter that the person has asked for and filled in. */
export async function completed(invited: Invited, changes: Partial<LetterInput> = {}) {
  await requestLetterByToken(invited.ticket);
  const { token, revision } = await letterOf(invited);
  const sent = await completeLetterByToken(token, revision, letterInput(invited.day, changes), passportScan());
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  return letterOf(invited);
}

/** A letter that the registrar took up and the signatory issued. */
export async function issued(invited: Invited) {
  const { place, revision } = await completed(invited);
  await takeUpLetter(invited.desk, place, revision);
  const outcome = await issueLetter(invited.signatory, place, revision + 1, ISSUE);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return letterOf(invited);
}

/** How many mails about their letter the person has got, and the last of them as it reads. */
export const mailed = async (invited: Invited) => {
  const rows = await database().outbox.findMany({
    where: { recipient: invited.email, template: "letter-step" },
    orderBy: { createdAt: "desc" },
  });
  const [last] = rows;
  const { template, parameters } = last ?? { template: "", parameters: {} };
  return { count: rows.length, last: last ? await composeMail({ id: "1", locale: "en", template, parameters }) : null };
};
