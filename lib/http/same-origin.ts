import { isLoopback } from "../env.ts";

/**
 * Says whether a request that changes something comes from our own pages. Browsers always name the origin of a
 * request from another site; a client that names none is no browser and carries nobody's cookies unknowingly.
 * On this machine the portal answers to each of the machine's own names.
 */
export function isOwnOrigin(origin: string | null, appUrl: string): boolean {
  if (origin === null) return true;
  const own = new URL(appUrl);
  const asked = URL.parse(origin);
  if (!asked) return false;
  if (asked.origin === own.origin) return true;
  return isLoopback(appUrl) && isLoopback(origin) && asked.port === own.port && asked.protocol === own.protocol;
}
