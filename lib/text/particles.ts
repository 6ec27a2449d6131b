const HAN = "的了和与及在之是于或着过吧吗呢啊";
const SPACED =
  "a an and at by for from in of on or the to with d de del des du el en et l la las le les los y в и на о по с у في من علي الي عن";

/** Words that carry grammar and not meaning (folded, simplified); beside other words they would only exclude. */
const PARTICLES = new Set([...HAN, ...SPACED.split(" ")]);

/**
 * Words that only folding takes for grammar, by how they are written, and their language: French tea is no article. The
 * index tells them by their stem, which bears the language.
 */
const ONLY_FOLDED: Record<string, string> = { thé: "fr" };

/** The language in which a written word has meaning although its folded form is a particle; undefined for all others. */
export function languageOfLookAlike(written: string): string | undefined {
  const word = written.normalize("NFC").toLowerCase();
  return Object.hasOwn(ONLY_FOLDED, word) ? ONLY_FOLDED[word] : undefined;
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
