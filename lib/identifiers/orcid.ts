/**
 * An ORCID iD as 0000-0002-1825-0097, from that form or its https://orcid.org/ address; null when it is none or its
 * check digit is wrong (ISO 7064 mod 11-2, as ORCID's own documentation gives it).
 */
export function parseOrcid(text: string): string | null {
  const compact = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, "")
    .replace(/\/$/, "")
    .replaceAll("-", "")
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(compact) || checkDigit(compact.slice(0, 15)) !== compact.at(15)) return null;
  return compact.replace(/(.{4})(?=.)/g, "$1-");
}

/** The address of an ORCID iD that `parseOrcid` returned. */
export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

function checkDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? "X" : String(result);
}
