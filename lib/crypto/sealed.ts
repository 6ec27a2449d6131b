import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { env } from "../env.ts";
import { readSealingKeys, type SealingKey } from "./sealing-keys.ts";

const CIPHER = "aes-256-gcm";
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals bytes with the first of SEALING_KEYS (AES-256-GCM, a nonce of its own each time). `about` says what they are of, such as the id of
 * the row: sealed bytes that were moved to another row do not open. Laid out as form, length of the key's name, its name, nonce, tag, text.
 */
export function seal(bytes: Uint8Array, about: string): Uint8Array<ArrayBuffer> {
  const [{ name, key }] = keys();
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
  const text = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return new Uint8Array(
    Buffer.concat([Buffer.from([FORM, name.length]), Buffer.from(name), nonce, cipher.getAuthTag(), text]),
  );
}

/** Opens what `seal` made with any of SEALING_KEYS. Throws when the key is not there, or the bytes or what they are of were changed. */
export function unseal(sealed: Uint8Array, about: string): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(sealed);
  const nameEnd = 2 + (bytes[1] ?? 0);
  const name = bytes.subarray(2, nameEnd).toString();
  const found = keys().find((one) => one.name === name);
  if (bytes[0] !== FORM || !found) throw new Error(`Sealed with a key that SEALING_KEYS does not hold: ${name}`);
  const nonceEnd = nameEnd + NONCE_BYTES;
  const tagEnd = nonceEnd + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, found.key, bytes.subarray(nameEnd, nonceEnd), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceEnd, tagEnd));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]));
}

/** A text sealed for a column, in base64url. */
export function sealText(text: string, about: string): string {
  return Buffer.from(seal(Buffer.from(text), about)).toString("base64url");
}

export function unsealText(sealed: string, about: string): string {
  return Buffer.from(unseal(Buffer.from(sealed, "base64url"), about)).toString();
}

function keys(): [SealingKey, ...SealingKey[]] {
  const read = readSealingKeys(env().SEALING_KEYS);
  if (!read) throw new Error("SEALING_KEYS cannot be read.");
  return read;
}
