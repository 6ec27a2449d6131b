const HAN = "的了和与及在之是于或着过吧吗呢啊";
const SPACED =
  "a an and at by for from in of on or the to with d de del des du el en et l la las le les los y в и на о по с у في من علي الي عن";

/** Words that carry grammar and not meaning (folded, simplified); beside other words they would only exclude. */
const PARTICLES = new Set([...HAN, ...SPACED.split(" ")]);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
