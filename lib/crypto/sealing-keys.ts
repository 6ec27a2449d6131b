/** A key by its name, which is written beside whatever it seals. */
export type SealingKey = { name: string; key: Buffer };

const KEY_BYTES = 32;
const NAMED = /^([A-Za-z0-9-]{1,20}):([A-Za-z0-9+/_-]+={0,2})$/;
/** Thirty-two random bytes hold about thirty different ones; a word that somebody typed again and again holds few. */
const FEWEST_DIFFERENT = 10;

/**
 * The keys of the setting SEALING_KEYS: `name:key`, several with spaces between, each key 32 bytes in base64. The first one seals, all
 * of them open. Null when one is not as it should be, or a name comes twice.
 */
export function readSealingKeys(setting: string): [SealingKey, ...SealingKey[]] | null {
  const keys = setting
    .split(/[\s,]+/)
    .filter((part) => part !== "")
    .map(readKey);
  const good = keys.filter((key) => key !== null);
  const [first, ...others] = good;
  if (!first || good.length < keys.length) return null;
  return new Set(good.map(({ name }) => name)).size < good.length ? null : [first, ...others];
}

function readKey(text: string): SealingKey | null {
  const [, name, encoded] = NAMED.exec(text) ?? [];
  if (!name || !encoded) return null;
  const key = Buffer.from(encoded, "base64url");
  return key.length === KEY_BYTES && new Set(key).size >= FEWEST_DIFFERENT ? { name, key } : null;
}
