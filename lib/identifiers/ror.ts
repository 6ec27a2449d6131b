/** The address of a ROR id that `parseRor` returned. */
export function rorAddress(id: string): string {
  return `https://ror.org/${id}`;
}

const SHAPE = /^(?:(?:https?:\/\/)?(?:www\.)?ror\.org\/)?(0[a-hj-km-np-tv-z0-9]{6})([0-9]{2})$/;
/** Crockford's base 32: no i, l, o and u. */
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * A ROR id as its registry writes it without the address (`03yrm5c26`), from the id or its address; null when it is none or its
 * two check digits do not fit (ISO 7064 MOD 97-10 over the first seven characters, ror.readme.io, "ROR identifier pattern").
 */
export function parseRor(text: string): string | null {
  const [, body, check] = SHAPE.exec(text.trim().toLowerCase()) ?? [];
  if (body === undefined || check === undefined) return null;
  const number = [...body].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
  return 98n - ((number * 100n) % 97n) === BigInt(check) ? body + check : null;
}
