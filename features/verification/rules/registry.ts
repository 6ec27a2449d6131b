import { parseRor } from "@/lib/identifiers/ror.ts";
import type { RegistryScheme } from "@/prisma/generated/enums.ts";

type Scheme = {
  /** ISO 3166-1 alpha-2: only institutions there have one. */
  country?: string;
  /** The number as the register writes it; null when it cannot be one. */
  read(text: string): string | null;
};

/**
 * Registers in which an institution can be looked up, and the form that their numbers have. Only the form is checked here; that
 * the entry is theirs, somebody of the office looks up.
 */
const SCHEMES: Record<RegistryScheme, Scheme> = {
  ror: { read: parseRor },
  // ISO 15511: libraries, archives and museums.
  isil: { read: (text) => (/^(?=.{4,16}$)[A-Za-z]{1,4}-[A-Za-z0-9:/-]{1,11}$/.test(text) ? text : null) },
  erasmus: { read: readErasmusCode },
  // The European Commission's participant identification code.
  pic: { read: (text) => (/^[89]\d{8}$/.test(bare(text)) ? bare(text) : null) },
  uscc: { country: "CN", read: readCreditCode },
  ogrn: { country: "RU", read: readOgrn },
  bin: { country: "KZ", read: readBin },
  other: { read: (text) => (/[\p{L}\p{N}]/u.test(text) ? text : null) },
};

/** In the order in which they are offered: what is known everywhere first. */
export const REGISTRY_SCHEMES = [
  "ror",
  "isil",
  "erasmus",
  "pic",
  "uscc",
  "ogrn",
  "bin",
  "other",
] as const satisfies readonly RegistryScheme[];

/** The registers that an institution in this country or region can stand in. */
export function schemesFor(countryCode: string): RegistryScheme[] {
  return REGISTRY_SCHEMES.filter((scheme) => (SCHEMES[scheme].country ?? countryCode) === countryCode);
}

/** A number as its register writes it, one line of text; null when it does not have the register's form or its check digit is wrong. */
export function readRegistryNumber(scheme: RegistryScheme, text: string): string | null {
  return SCHEMES[scheme].read(text.trim());
}

const bare = (text: string) => text.replace(/[\s-]/g, "");
const digitsOf = (text: string) => [...text].map(Number);

/** Country in three places, filled with spaces, a name and a number: `D  BERLIN13` (Erasmus+, EWP's institution codes). */
function readErasmusCode(text: string): string | null {
  const [, country, rest] = /^([A-Z]{1,3}) *([A-Z][A-Z-]{2,6}\d{2,3})$/.exec(text.toUpperCase()) ?? [];
  return country === undefined || rest === undefined ? null : country.padEnd(3) + rest;
}

/** China's unified social credit code, 18 characters with a check character modulo 31 (GB 32100-2015). */
function readCreditCode(text: string): string | null {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const code = bare(text).toUpperCase();
  if (!/^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/.test(code)) return null;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code.at(-1) ? code : null;
}

/** Russia's register of legal persons: 13 digits, the last being the rest by 11 of the number before it, by 10. */
function readOgrn(text: string): string | null {
  const code = bare(text);
  if (!/^[15]\d{12}$/.test(code)) return null;
  return (Number(code.slice(0, 12)) % 11) % 10 === Number(code.at(-1)) ? code : null;
}

/** Kazakhstan's business identification number: 12 digits, the last by weights modulo 11, with a second row when the first gives 10. */
function readBin(text: string): string | null {
  const code = bare(text);
  if (!/^\d{12}$/.test(code)) return null;
  const digits = digitsOf(code);
  const rest = (first: number) =>
    digits.slice(0, 11).reduce((sum, digit, index) => sum + digit * (((first - 1 + index) % 11) + 1), 0) % 11;
  const check = rest(1) === 10 ? rest(3) : rest(1);
  return check === digits[11] ? code : null;
}
