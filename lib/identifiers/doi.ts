/**
 * A DOI as 10.1000/xyz123 in lower case (DOIs compare without case, ISO 26324), from that form, `doi:…`, or a doi.org
 * address; null when it is none.
 */
export function parseDoi(text: string): string | null {
  const trimmed = text.trim();
  const address = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(trimmed)?.[1];
  const name = address === undefined ? trimmed.replace(/^doi:\s*/i, "") : decoded(address);
  if (name === null || name.length > 200) return null;
  return /^10\.\d{4,9}(?:\.\d+)*\/[!-~]+$/.test(name) && !/[<>"\\^`{|}]/.test(name) ? name.toLowerCase() : null;
}

/** The address that resolves a DOI that `parseDoi` returned. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
