import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { sealText } from "@/lib/crypto/sealed.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { readLetter } from "@/lib/storage/letter.ts";
import { removeSealedFiles, type SealedFile, sealedFile, writeSealedFiles } from "@/lib/storage/sealed-file.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import { dateColumn, dateInZone } from "@/lib/time/day.ts";
import { LETTER, type LetterRow } from "../rules/letter-row.ts";
import { type PlaceRefusal, placeRefusal } from "../rules/may-ask.ts";
import { openPassport, type Passport, passportSeal, scanSeal } from "../rules/passport.ts";
import { canMove } from "../rules/states.ts";
import { eventDays, wrongDates } from "../rules/stay.ts";
import type { LetterInput } from "../schema.ts";
import { type LockedLetter, lockLetter } from "./lock-letter.ts";
import { recordMove } from "./move-letter.ts";

/** `changed-meanwhile`: another tab was quicker, or the desk has taken it up. The others as PlaceRefusal says. */
export type OwnRefusal = PlaceRefusal | "changed-meanwhile";
export type FieldsRefused = { ok: false; refusal: "fields"; errors: Record<string, FieldError> };

/** A scan as it came: its bytes, that it is larger than any may be, or none. */
export type SentScan = Uint8Array | "too-large" | null;

/**
 * The person says, behind the link that was mailed to them, what the letter needs, or corrects it until the desk takes it up. `revision` is
 * the state that the page was drawn from. Number, birth date and scan may be left out where they are kept already. What the passport says is
 * sealed under the letter's id, the scan under its own key; neither stands anywhere else.
 *
 * Refuses `fields` with an error for each wrong field, and as OwnRefusal says. Throws NotFound for a link not made here or no longer good.
 */
export async function completeLetterByToken(
  token: string,
  revision: number,
  input: LetterInput,
  scan: SentScan,
): Promise<Outcome<OwnRefusal> | FieldsRefused> {
  const { id, version } = readLink(token);
  const before = await database().letter.findUnique({ where: { id }, select: LETTER });
  if (before?.attendee?.registration.linkVersion !== version) throw new NotFound();
  const prepared = await prepare(before, input, scan);
  if (!prepared.ok) return prepared;
  const { passport, file } = prepared;
  const takeBack = await writeSealedFiles(file ? [file] : []);
  const outcome = await transaction(async (tx): Promise<Outcome<OwnRefusal, string | null>> => {
    const letter = await heldByToken(tx, token);
    const refusal = whyNot(letter, revision);
    if (refusal) return refused(refusal);
    const fileId = file ? await keepFile(tx, letter, file) : letter.fileId;
    await recordMove(tx, ANONYMOUS, letter, "complete", ["person"], {
      data: {
        sealed: sealText(JSON.stringify(passport), passportSeal(id)),
        fileId,
        arrivesOn: dateColumn(input.arrivesOn),
        departsOn: dateColumn(input.departsOn),
        firstLanguage: input.firstLanguage,
        secondLanguage: input.secondLanguage,
        shreddedAt: null,
      },
    });
    const replaced = file ? letter.file : null;
    if (replaced) await tx.storedFile.delete({ where: { key: replaced.key }, select: { id: true } });
    return { ok: true, value: replaced?.key ?? null };
  }).catch(async (error: unknown) => {
    await takeBack();
    throw error;
  });
  if (!outcome.ok) {
    await takeBack();
    return outcome;
  }
  await removeSealedFiles(outcome.value === null ? [] : [outcome.value]);
  return done;
}

/**
 * The person takes back their letter while it is not issued; the job empties it within the hour. Refuses `changed-meanwhile`. Throws as
 * completeLetterByToken.
 */
export function withdrawLetterByToken(token: string, revision: number): Promise<Outcome<"changed-meanwhile">> {
  return transaction(async (tx): Promise<Outcome<"changed-meanwhile">> => {
    const letter = await heldByToken(tx, token);
    if (letter.revision !== revision || !canMove("withdraw", letter.status, ["person"])) {
      return refused("changed-meanwhile");
    }
    await recordMove(tx, ANONYMOUS, letter, "withdraw", ["person"]);
    return done;
  });
}

function readLink(token: string) {
  const link = readPersonalToken("letter", token);
  if (!link) throw new NotFound();
  return link;
}

async function heldByToken(tx: Transaction, token: string): Promise<LockedLetter> {
  const { id, version } = readLink(token);
  const letter = await lockLetter(tx, id);
  if (letter?.attendee?.registration.linkVersion !== version) throw new NotFound();
  return letter;
}

function whyNot(letter: LockedLetter, revision: number): OwnRefusal | null {
  if (letter.revision !== revision || !canMove("complete", letter.status, ["person"])) return "changed-meanwhile";
  return placeRefusal(letter.attendee?.registration ?? null, letter.listing, letter.now);
}

type Prepared = { ok: true; passport: Passport; file: SealedFile | null } | FieldsRefused;

/** Reads what was sent together with what is kept; nothing is written yet. */
async function prepare(letter: LetterRow, input: LetterInput, scan: SentScan): Promise<Prepared> {
  const errors: Record<string, FieldError> = {};
  const kept = openPassport(letter);
  const passportNumber = input.passportNumber ?? kept?.passportNumber;
  const birthDate = input.birthDate ?? kept?.birthDate;
  if (passportNumber === undefined) errors.passportNumber = "required";
  if (birthDate === undefined) errors.birthDate = "required";
  const { name, nationality, issuingCountry, validFrom, validUntil, embassy, arrivesOn, departsOn } = input;
  const dates = { validFrom, validUntil, arrivesOn, departsOn, birthDate: birthDate ?? "" };
  const event = eventDays(letter.listing, letter.attendee?.registration.sessionId ?? null);
  Object.assign(errors, wrongDates(dates, event, dateInZone(new Date(), "UTC")));
  const read = scan === null || scan === "too-large" ? null : await readLetter(scan);
  if (scan === "too-large" || (read && !read.ok && read.refusal === "too-large")) errors.scan = "fileTooLarge";
  else if (read && !read.ok) errors.scan = "invalidFile";
  else if (!read && letter.fileId === null) errors.scan = "required";
  // A browser does not send again what it sent with a form that was refused.
  else if (read && Object.keys(errors).length > 0) errors.scan = "chooseFileAgain";
  if (Object.keys(errors).length > 0 || passportNumber === undefined || birthDate === undefined) {
    return { ok: false, refusal: "fields", errors };
  }
  const passport = { name, nationality, passportNumber, issuingCountry, validFrom, validUntil, birthDate, embassy };
  return { ok: true, passport, file: read?.ok ? sealedFile(read.value, scanSeal) : null };
}

async function keepFile(
  tx: Transaction,
  letter: LockedLetter,
  { id, key, contentType, bytes }: SealedFile,
): Promise<string> {
  const { institutionId } = letter.listing;
  await tx.storedFile.create({ data: { id, key, contentType, bytes, institutionId }, select: { id: true } });
  return id;
}
