import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { defaultLanguages } from "../rules/languages.ts";
import { LETTER, LETTER_DAYS, PLACE_LISTING } from "../rules/letter-row.ts";
import { type PlaceRefusal, placeRefusal } from "../rules/may-ask.ts";
import { listingRetentionDays } from "../rules/retention.ts";
import { OPEN_STATUSES } from "../rules/states.ts";
import { holdPlace } from "./lock-letter.ts";
import { tellPerson } from "./move-letter.ts";

const HOUR_MS = 3_600_000;

/**
 * The person of a ticket asks for an invitation letter. Its link is not shown but mailed to them: a ticket may come into other hands, and
 * behind that link is their passport. Asked again while a letter is on its way, or good, the link is mailed once more, once an hour at most.
 *
 * Refuses as PlaceRefusal says, and `refused` where the institution has said no: it may take that back itself. Throws NotFound for a link not
 * made here or no longer good.
 */
export async function requestLetterByToken(token: string): Promise<Outcome<PlaceRefusal | "refused">> {
  const link = readPersonalToken("ticket", token);
  if (!link) throw new NotFound();
  return transaction(async (tx): Promise<Outcome<PlaceRefusal | "refused">> => {
    const attendee = await heldAttendee(tx, link);
    const { listing, ...registration } = attendee.registration;
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    const now = clock?.now ?? new Date();
    const refusal = placeRefusal(registration, listing, now);
    if (refusal) return refused(refusal);
    // Two tabs that ask at once wait here for each other.
    await tx.$queryRaw`SELECT 1 FROM attendee WHERE id = ${attendee.id}::uuid FOR UPDATE`;
    const last = await tx.letter.findFirst({
      where: { attendeeId: attendee.id, status: { in: [...OPEN_STATUSES, "issued", "refused"] } },
      orderBy: { createdAt: "desc" },
      select: LETTER,
    });
    if (last?.status === "refused") return refused("refused");
    if (last) {
      await tellPerson(tx, last, last.revision, `again:${Math.floor(now.getTime() / HOUR_MS)}`);
      return done;
    }
    const [firstLanguage, secondLanguage] = defaultLanguages(listing.countryCode, nearestLocale(registration.locale));
    const letter = await tx.letter.create({
      data: {
        id: newId(),
        listingId: listing.id,
        attendeeId: attendee.id,
        firstLanguage,
        secondLanguage,
        // What the person is told before they give anything holds for good.
        keptDays: listingRetentionDays(listing.terms),
      },
      select: LETTER,
    });
    await recordAudit(ANONYMOUS, tx, {
      action: "letter.request",
      subjectId: letter.id,
      institutionId: listing.institutionId,
      details: { listing: listing.code },
      isSample: listing.isSample,
    });
    await tellPerson(tx, letter, letter.revision, "step");
    return done;
  });
}

async function heldAttendee(tx: Transaction, link: { id: string; version: number }) {
  const seat = await tx.attendee.findUnique({
    where: { id: link.id },
    select: { registrationId: true, registration: { select: { listingId: true } } },
  });
  if (!seat) throw new NotFound();
  await holdPlace(tx, seat.registration.listingId, seat.registrationId);
  const attendee = await tx.attendee.findUnique({
    where: { id: link.id },
    select: {
      id: true,
      name: true,
      registration: {
        select: {
          status: true,
          linkVersion: true,
          locale: true,
          listing: {
            select: {
              ...PLACE_LISTING,
              ...LETTER_DAYS,
              id: true,
              code: true,
              institutionId: true,
              isSample: true,
              countryCode: true,
            },
          },
        },
      },
    },
  });
  // A place that is held without a name invites nobody.
  if (!attendee || attendee.name === "" || attendee.registration.linkVersion !== link.version) throw new NotFound();
  return attendee;
}
