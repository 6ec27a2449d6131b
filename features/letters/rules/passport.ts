import { z } from "zod";
import { unsealText } from "@/lib/crypto/sealed.ts";

const text = z.string();

/** What is sealed of a letter; dates as YYYY-MM-DD, countries as ISO 3166-1. */
const PASSPORT = z.object({
  name: text,
  nationality: text,
  passportNumber: text,
  issuingCountry: text,
  validFrom: text,
  validUntil: text,
  birthDate: text,
  embassy: text,
});
export type Passport = z.output<typeof PASSPORT>;

/** What sealed passport data is bound to: moved to another letter, it does not open. */
export const passportSeal = (letterId: string): string => `letter:${letterId}`;
/** What a sealed scan is bound to, by the key under which it lies. */
export const scanSeal = (key: string): string => `letter_scan:${key}`;

/** What the passport of a letter says; null where there is nothing any more, or not yet. */
export function openPassport(letter: { id: string; sealed: string | null }): Passport | null {
  if (letter.sealed === null) return null;
  return PASSPORT.parse(JSON.parse(unsealText(letter.sealed, passportSeal(letter.id))));
}

/** A number behind its mask: the last four of eight or more, fewer of a shorter one, so that it cannot be guessed from them. */
export function maskedNumber(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 2));
  return `•••• ${number.slice(number.length - shown)}`;
}
